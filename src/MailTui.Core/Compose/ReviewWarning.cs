namespace MailTui.Core.Compose;

/// <summary>Something to know before a message goes out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Blocks">It cannot be sent like this.</param>
/// <param name="Text">Told in English, safe to show.</param>
/// <param name="Data">What it is about, such as addresses or fields; safe to show. Which, each kind says.</param>
public sealed record ReviewWarning(ReviewWarningKind Kind, bool Blocks, string Text, IReadOnlyList<string> Data);
