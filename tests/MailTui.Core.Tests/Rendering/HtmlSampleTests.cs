using System.Text;
using MailTui.Core.Tests.Messages;
using MailTui.Testing;

namespace MailTui.Core.Tests.Rendering;

/// <summary>
/// Messages such as people get, with the text that they are to become beside them (80 columns).
/// <c>MAILTUI_UPDATE_GOLDENS=1</c> rewrites it.
/// </summary>
public sealed class HtmlSampleTests
{
    private static readonly string Samples = Path.Combine(
        RepositoryRoot.Path,
        "tests",
        "MailTui.Core.Tests",
        "Rendering",
        "HtmlSamples"
    );

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Samples, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_reads_as_it_should(string name)
    {
        var html = File.ReadAllText(Path.Combine(Samples, name + ".html"));
        var message = $"From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n{html}";
        var text = new StringBuilder();
        foreach (var line in RawMail.Document(message).Layout(80))
            text.Append(line.Text.TrimEnd()).Append('\n');

        var golden = Path.Combine(Samples, name + ".txt");
        if (Environment.GetEnvironmentVariable("MAILTUI_UPDATE_GOLDENS") == "1")
            File.WriteAllText(golden, text.ToString());
        Assert.True(File.Exists(golden), $"{golden} is missing: MAILTUI_UPDATE_GOLDENS=1 writes it.");
        Assert.Equal(File.ReadAllText(golden), text.ToString());
    }
}
