namespace MailTui.Presentation.Commands;

/// <summary>The user's keys cannot be used.</summary>
/// <param name="problems">Everything that is wrong, a sentence without its full stop each, which begins with the key at fault.</param>
public sealed class KeymapException(IReadOnlyList<string> problems) : Exception(string.Join("; ", problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
