using System.Text;
using MailTui.Terminal;

namespace MailTui.Tests.Terminal;

public sealed class BackgroundReportTests
{
    private readonly List<bool> _answers = [];

    [Theory]
    [InlineData("\e]11;rgb:ffff/ffff/ffff\e\\", true)]
    [InlineData("\e]11;rgb:1e1e/1e1e/2e2e\a", false)]
    [InlineData("\e]11;rgb:fd/f6/e3\a", true)]
    [InlineData("\e]11;rgba:0000/0000/0000/ffff\e\\", false)]
    public void An_answer_is_taken_out_of_what_is_typed(string answer, bool light)
    {
        Assert.Equal("jk", new BackgroundReport(_answers.Add).Pass("j" + answer + "k"));
        Assert.Equal([light], _answers);
    }

    [Fact]
    public void An_answer_may_be_cut_anywhere()
    {
        const string answer = "\e]11;rgb:ffff/ffff/ffff\e\\";
        for (int at = 0; at <= answer.Length; at++)
        {
            _answers.Clear();
            var report = new BackgroundReport(_answers.Add);
            Assert.Equal("ab", report.Pass("a" + answer[..at]) + report.Pass(answer[at..] + "b"));
            Assert.Equal([true], _answers);
        }
    }

    [Theory]
    [InlineData("\e")]
    [InlineData("\e[A")]
    [InlineData("\e]")]
    [InlineData("\e]1x")]
    [InlineData("\e\e[A")]
    [InlineData("\e]11;hello\a")]
    [InlineData("한글")]
    [InlineData("\e]11;rgb:ffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void What_is_no_answer_comes_through_as_it_was(string typed)
    {
        var report = new BackgroundReport(_answers.Add);
        var passed = new StringBuilder();
        foreach (char next in typed)
            passed.Append(report.Pass([next]));

        Assert.Equal(typed, passed.Append(report.Release()).ToString());
        Assert.Empty(_answers);
    }

    [Fact]
    public void After_the_answer_nothing_is_looked_at_any_more()
    {
        var report = new BackgroundReport(_answers.Add);
        _ = report.Pass("\e]11;rgb:0/0/0\a");

        Assert.Equal("\e]11;rgb:f/f/f\a", report.Pass("\e]11;rgb:f/f/f\a"));
        Assert.Equal([false], _answers);
    }
}
