using MailTui.Core.Files;

namespace MailTui.Core.Tests.Files;

public sealed class FileNameRulesTests
{
    [Theory]
    [InlineData("795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81")]
    [InlineData("받은 편지함")]
    [InlineData("console")]
    [InlineData("COM")]
    [InlineData("a.b.c")]
    public void A_plain_name_is_a_file_everywhere(string name)
    {
        Assert.Null(FileNameRules.Problem(name, onWindows: false));
        Assert.Null(FileNameRules.Problem(name, onWindows: true));
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData("a\\b")]
    [InlineData("a?")]
    [InlineData("tab\there")]
    [InlineData("dot.")]
    [InlineData("space ")]
    [InlineData("CON")]
    [InlineData("nul.eml")]
    [InlineData("Com1")]
    [InlineData("LPT9.txt")]
    public void What_Windows_would_change_or_take_for_a_device_is_refused_there_only(string name)
    {
        Assert.Null(FileNameRules.Problem(name, onWindows: false));
        Assert.NotNull(FileNameRules.Problem(name, onWindows: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\0b")]
    public void What_is_no_name_at_all_is_refused_everywhere(string name)
    {
        Assert.NotNull(FileNameRules.Problem(name, onWindows: false));
        Assert.NotNull(FileNameRules.Problem(name, onWindows: true));
    }

    [Fact]
    public void A_name_longer_than_a_file_system_allows_is_refused()
    {
        Assert.Null(FileNameRules.Problem(new string('a', 255), onWindows: false));
        Assert.NotNull(FileNameRules.Problem(new string('가', 86), onWindows: false));
    }
}
