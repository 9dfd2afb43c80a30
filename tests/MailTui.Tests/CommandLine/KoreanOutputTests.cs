using System.Text.RegularExpressions;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Tests.CommandLine;

/// <summary>What is for people is Korean there; commands, records and policies to paste, and JSON, are not.</summary>
public sealed partial class KoreanOutputTests : CommandLineTest
{
    private const string Id = "795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81";

    public KoreanOutputTests() => Variables["LANG"] = "ko_KR.UTF-8";

    [Fact]
    public async Task The_doctor_speaks_Korean_and_leaves_commands_as_they_are()
    {
        await using var service = await StartAsync();
        service.Faults.Deny("s3:ListBucket");

        Assert.Equal(77, await RunAsync("doctor"));

        Assert.Contains(
            "⊘ bucket: mail 버킷의 목록을 볼 권한이 없습니다(s3:ListBucket).\n",
            Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    → 이 자격 증명에 arn:aws:s3:::mail에 대한 s3:ListBucket을 허용하십시오. 정책은 mailtui setup --print iam이 출력합니다.\n",
            Output,
            StringComparison.Ordinal
        );
        // Every line is of this program: none is left in English.
        Assert.All(Output.TrimEnd().Split('\n'), line => Assert.True(Hangul().IsMatch(line), line));
    }

    [Fact]
    public async Task Json_is_for_programs_and_stays_English()
    {
        await using var service = await StartAsync();

        await RunAsync("doctor", "--json");

        Assert.DoesNotMatch(Hangul(), Output);
    }

    [Fact]
    public async Task Texts_to_paste_have_Korean_around_them_and_none_within()
    {
        UseBucket();

        Assert.Equal(0, await RunAsync("setup", "--print", "rule"));
        Assert.Contains(
            "# SES 콘솔에서 수신 규칙 만들기\n1. SES 콘솔, us-east-1 리전: 구성,",
            Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\naws ses set-active-receipt-rule-set --region us-east-1 ", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_a_policy_in_every_language()
    {
        UseBucket();

        Assert.Equal(0, await RunAsync("setup", "--print", "policy"));

        Assert.DoesNotMatch(Hangul(), Output);
        Assert.Contains(
            "대문자로 된 것은 알 수 없는 값입니다. --account 옵션으로",
            ErrorOutput,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task In_a_zone_file_only_comments_are_Korean()
    {
        UseBucket();

        Assert.Equal(0, await RunAsync("setup", "--print", "dns", "--domain", "example.com"));

        Assert.Contains("; 받기: 유일한 MX 레코드\nexample.com. 3600 IN MX 10 ", Output, StringComparison.Ordinal);
        Assert.All(
            Output.Split('\n').Where(line => Hangul().IsMatch(line)),
            line => Assert.StartsWith(";", line, StringComparison.Ordinal)
        );
    }

    private async Task<S3Service> StartAsync()
    {
        S3Service.ApplyEnvironment();
        var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        service.Put("mail", $"inbound/{Id}", A.Message().Key(Id).Build());
        UseBucket();
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = service.Url;
        return service;
    }

    private void UseBucket()
    {
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        Variables["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Variables["MAILTUI_Mailboxes__0__Region"] = "us-east-1";
    }

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();
}
