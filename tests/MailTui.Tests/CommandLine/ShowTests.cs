using System.Text.Json;
using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class ShowTests : CommandLineTest
{
    [Fact]
    public async Task A_message_is_shown_by_any_unique_beginning_of_its_key()
    {
        Store(UseDirectoryMailbox(), "abcdef", A.Message().Key("abcdef").Subject("hello").Text("the body").Build());

        Assert.Equal(0, await RunAsync("show", "abc"));

        Assert.Contains("Subject: hello", Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nthe body\n", Output.TrimEnd('\n') + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ambiguous_beginning_names_the_choices()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, "abc1", A.Message().Build());
        Store(mail, "abc2", A.Message().Build());

        Assert.Equal(66, await RunAsync("show", "abc"));

        Assert.Contains("abc1, abc2", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_key_wins_over_longer_ones()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, "abc", A.Message().Text("short").Build());
        Store(mail, "abcd", A.Message().Text("long").Build());

        Assert.Equal(0, await RunAsync("show", "abc"));

        Assert.Contains("short", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_may_come_from_standard_input()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, "abc1", A.Message().Subject("first").Build());
        Store(mail, "abd2", A.Message().Subject("second").Build());
        Input = "abd2\n\nabc\n";

        Assert.Equal(0, await RunAsync("show", "-"));

        Assert.True(
            Output.IndexOf("second", StringComparison.Ordinal) < Output.IndexOf("first", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_key_is_as_untrusted_as_what_it_names()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        Store(UseDirectoryMailbox(), "k\e[31m", A.Message().Build());

        Assert.Equal(0, await RunAsync("list"));
        Assert.Equal(66, await RunAsync("show", "no\e[31m"));

        Assert.DoesNotContain("\e", Output + ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_no_such_input()
    {
        UseDirectoryMailbox();

        Assert.Equal(66, await RunAsync("show", "zzz"));

        Assert.Contains("zzz", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_holds_the_text_and_the_parts()
    {
        Store(
            UseDirectoryMailbox(),
            "k1",
            A.Message()
                .Key("k1")
                .Text("see https://example.com/a")
                .Attachment("견적서.pdf", "application/pdf", [1, 2, 3])
                .Build()
        );

        Assert.Equal(0, await RunAsync("show", "k1", "--json"));

        var message = JsonDocument.Parse(Output).RootElement;
        Assert.Contains("see https://example.com/a", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://example.com/a", message.GetProperty("links")[0].GetString());
        var attachment = message.GetProperty("parts").EnumerateArray().Last();
        Assert.Equal("견적서.pdf", attachment.GetProperty("name").GetString());
        Assert.Equal("application/pdf", attachment.GetProperty("type").GetString());
        Assert.Equal(3, attachment.GetProperty("size").GetInt64());
        Assert.Equal("attachment", attachment.GetProperty("disposition").GetString());
        Assert.Equal(2, attachment.GetProperty("index").GetInt32());
        Assert.Equal(0, message.GetProperty("defects").GetArrayLength());
    }

    [Fact]
    public async Task Raw_is_the_stored_bytes()
    {
        byte[] stored = [0, 255, 13, 10, 27, .. Ascii("not even mail")];
        Store(UseDirectoryMailbox(), "k1", stored);

        Assert.Equal(0, await RunAsync("show", "k1", "--raw"));

        Assert.Equal(stored, BinaryOutput);
        Assert.Empty(Output);
    }

    [Fact]
    public async Task A_file_needs_no_mailbox()
    {
        byte[] message = A.Message().WithoutSes().Subject("from a file").Text("body").Build();
        File.WriteAllBytes(Path("a.eml"), message);

        Assert.Equal(0, await RunAsync("show", Path("a.eml")));
        Assert.Equal(66, await RunAsync("show", Path("none.eml")));

        Assert.Contains("Subject: from a file", Output, StringComparison.Ordinal);
        Assert.Contains("not checked by SES", Output, StringComparison.Ordinal);
        Assert.Contains("none.eml", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_width_bounds_every_line_of_the_body()
    {
        string text = string.Join(' ', Enumerable.Repeat("회의 안건을 보내 드립니다", 20));
        Store(UseDirectoryMailbox(), "k1", A.Message().Key("k1").Text(text).Build());

        Assert.Equal(0, await RunAsync("show", "--width", "30", "k1"));

        string body = Output[(Output.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        Assert.All(body.Split('\n'), line => Assert.InRange(MailTui.Core.Text.TerminalText.Width(line), 0, 30));
    }

    [Fact]
    public async Task All_header_fields_are_shown_when_asked_for()
    {
        Store(UseDirectoryMailbox(), "k1", A.Message().Key("k1").Header("X-Odd", "=?utf-8?q?=1B[31mred?=").Build());

        Assert.Equal(0, await RunAsync("show", "--headers", "k1"));

        Assert.Contains("X-SES-Spam-Verdict: PASS", Output, StringComparison.Ordinal);
        Assert.Contains("X-Odd: ", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--width", "0")]
    [InlineData("--html", "--plain")]
    [InlineData("--frobnicate", "1")]
    public async Task Options_that_make_no_sense_are_usage_errors(params string[] options)
    {
        UseDirectoryMailbox();

        Assert.Equal(64, await RunAsync(["show", "k1", .. options]));

        Assert.NotEmpty(ErrorOutput);
    }
}
