namespace MailTui.CommandLine.Manual;

/// <summary>What the manual page of a verb says beyond what <c>--help</c> says.</summary>
/// <param name="Paragraphs">In Markdown (<see cref="RoffText.OfMarkdown"/>).</param>
/// <param name="Examples">Lines for a shell.</param>
internal sealed record VerbNote(IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Examples)
{
    public static VerbNote None { get; } = new([], []);
}
