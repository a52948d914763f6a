namespace Tidemark.Subjects;

/// <summary>Kinds of <see cref="ClinicalEvent"/>.</summary>
public enum ClinicalEventKind
{
    /// <summary>Progression as recorded, where lesions do not give it.</summary>
    Progression,

    /// <summary>Death of any cause.</summary>
    Death,

    /// <summary>First dose of a new anticancer therapy.</summary>
    NewTherapy,

    /// <summary>Treatment stopped, with the reason in the detail.</summary>
    TreatmentStop,

    /// <summary>Consent withdrawn.</summary>
    Withdrawal,

    /// <summary>Not to be found any more.</summary>
    LossToFollowUp,

    /// <summary>Last day known alive.</summary>
    LastContact,

    /// <summary>Organ transplant.</summary>
    Transplant,
}
