using MailTui.Core.Text;

namespace MailTui.Core.Setup;

/// <summary>One thing that was looked at.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="Seen">What was seen. Safe to show.</param>
/// <param name="Means">What that means; null: nothing more than what was seen.</param>
/// <param name="Fix">What to do, exactly; null: nothing.</param>
public sealed record CheckResult(CheckStatus Status, Phrase Seen, Phrase? Means = null, Phrase? Fix = null)
{
    /// <summary>The check's name.</summary>
    public string Check { get; init; } = "";

    /// <summary>The AWS account that the credentials belong to, where the check found that out; else null.</summary>
    public string? Account { get; init; }
}
