using System.Text.RegularExpressions;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;

namespace MailTui.Presentation.Checkup;

/// <summary>One thing that the doctor looked at, in one mailbox.</summary>
internal sealed partial record CheckupResult(MailboxCheckup Checkup, CheckResult Result)
{
    /// <summary>Its words stand below it, unless they were folded away.</summary>
    public bool IsOpen { get; init; } = Result.Status is not (CheckStatus.Ok or CheckStatus.Skipped);

    public bool IsFailed => Result.Status is CheckStatus.Failed or CheckStatus.NotPermitted;

    public bool HasMore => Result.Means is not null || Result.Fix is not null;

    /// <summary>Which text of <see cref="SetupTexts"/> the fix speaks of; null: of none.</summary>
    public string? TextToPaste =>
        Result.Fix is { } fix && Printed().Match(fix.Format) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("setup --print ([a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
