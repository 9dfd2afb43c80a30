namespace MailTui.Core.Tests.Compose;

/// <summary>A message as Python's <c>email</c> reads it with <c>policy.default</c>.</summary>
internal sealed record PythonView(
    IReadOnlyList<string> Defects,
    string Subject,
    string From,
    string To,
    string Text,
    IReadOnlyList<string> Files
);
