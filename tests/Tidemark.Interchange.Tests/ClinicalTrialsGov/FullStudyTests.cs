using Tidemark.Interchange.ClinicalTrialsGov;

namespace Tidemark.Interchange.Tests.ClinicalTrialsGov;

public class FullStudyTests
{
    private const string Answer = """
        {"FullStudiesResponse":{"APIVrs":"1.01.05","FullStudies":[{"Rank":1,"Study":{"ProtocolSection":{
          "IdentificationModule":{"NCTId":"NCT00000001","OrgStudyIdInfo":{"OrgStudyId":"HR-1"},"SecondaryIdInfoList":{"SecondaryIdInfo":[{"SecondaryId":"2020-1","SecondaryIdType":"EudraCT Number"}]},"BriefTitle":"Serum HER2","ShoeSize":"42"},
          "StatusModule":{"StatusVerifiedDate":"August 2020","OverallStatus":"Not yet recruiting","StartDateStruct":{"StartDate":"July 4, 2024","StartDateType":"Anticipated"}},
          "ConditionsModule":{"ConditionList":{"Condition":["Breast Cancer","HER2-low"]}},
          "DesignModule":{"StudyType":"Interventional","PhaseList":{"Phase":["Phase 2","Phase 3"]},"EnrollmentInfo":{"EnrollmentCount":"50","EnrollmentType":"Actual"}},
          "ContactsLocationsModule":{"LocationList":{"Location":[{"LocationCity":"Tianjin","LocationCountry":"China"}]}}},
        "ResultsSection":{"ParticipantFlowModule":{"FlowGroupList":{"FlowGroup":[{"FlowGroupId":"FG000","FlowGroupTitle":"All"}]},
          "FlowPeriodList":{"FlowPeriod":[{"FlowPeriodTitle":"Overall","FlowMilestoneList":{"FlowMilestone":[{"FlowMilestoneType":"STARTED","FlowAchievementList":{"FlowAchievement":[{"FlowAchievementGroupId":"FG000","FlowAchievementNumSubjects":"50"}]}}]}}]}}}}}]}}
        """;

    private readonly TrialRecord record = Assert.Single(Records.Read(Answer).Records);

    [Fact]
    public void Keys_become_those_of_the_API_and_wrapped_lists_lists()
    {
        Assert.Equal(RecordForm.FullStudy, record.Form);
        Assert.Equal("HR-1", record.Protocol.At("identificationModule.orgStudyIdInfo.id").Text);
        Assert.Equal(["Breast Cancer", "HER2-low"], record.Protocol.All("conditionsModule.conditions"));
        Assert.Equal(["PHASE2", "PHASE3"], record.Protocol.All("designModule.phases"));
        Assert.Equal(["China"], record.Protocol.All("contactsLocationsModule.locations.country"));
        Assert.Equal(["50"], record.Root.All("resultsSection.participantFlowModule.periods.milestones.achievements.numSubjects"));
    }

    [Fact]
    public void Codes_and_dates_are_the_API_s_with_the_posted_text_beside_them()
    {
        var status = record.Protocol.At("statusModule");

        Assert.Equal("NOT_YET_RECRUITING", status.At("overallStatus").Text);
        Assert.Equal("Not yet recruiting", status.Posted("overallStatus"));
        Assert.Equal("2020-08", status.At("statusVerifiedDate").Text);
        Assert.Equal(TimePointKind.PartialDate, status.At("statusVerifiedDate").Date?.Kind);
        Assert.Equal("2024-07-04", status.At("startDateStruct.date").Text);
        Assert.Equal("ESTIMATED", status.At("startDateStruct.type").Text);
        Assert.Equal(50, record.Protocol.At("designModule.enrollmentInfo.count").Number);
    }

    [Fact]
    public void A_key_that_is_not_known_stays_where_it_stood() =>
        Assert.Equal("42", record.Protocol.At("identificationModule.ShoeSize").Text);

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("1,200", 1200.0)]
    [InlineData("NA", null)]
    [InlineData("<0.0001", null)]
    public void A_measured_text_keeps_its_wording_with_the_number_beside_it(string posted, double? number)
    {
        var node = Records.Read($$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},"resultsSection":{"value":"{{{posted}}}"}}""").Records[0].Root.At("resultsSection.value");

        Assert.Equal(posted, node.Text);
        Assert.Equal(number, node.Number);
    }
}
