using MailTui.Core.Messages;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>The trust strip: what SES found out about a message on one line, and what does not fit on those below.</summary>
public static class TrustLine
{
    public static ScreenLine Of(TrustAssessment trust)
    {
        var spans = new List<StyledSpan>();
        foreach (TrustFact fact in trust.Facts)
        {
            if (spans.Count > 0)
                spans.Add(new("   ", Tone.Normal));
            spans.Add(
                new((spans.Count == 0 ? MarkOf(fact.Level) + " " : "") + Words.Of(fact.Phrase), ToneOf(fact.Level))
            );
        }

        return new(spans);
    }

    /// <summary>A warning with its mark.</summary>
    public static StyledSpan Of(TrustWarning warning) =>
        new($"{MarkOf(warning.Level)} {Words.Of(warning.Phrase)}", ToneOf(warning.Level));

    public static Tone ToneOf(TrustLevel level) =>
        level switch
        {
            TrustLevel.Good => Tone.Good,
            TrustLevel.Bad => Tone.Bad,
            TrustLevel.Suspicious => Tone.Notice,
            TrustLevel.Unknown => Tone.Faint,
            _ => Tone.Normal,
        };

    private static string MarkOf(TrustLevel level) =>
        level switch
        {
            TrustLevel.Good => "✓",
            TrustLevel.Bad => "✗",
            TrustLevel.Suspicious => "!",
            _ => "?",
        };
}
