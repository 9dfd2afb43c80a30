namespace MailTui.Core.Setup.Interview;

/// <summary>What became of an answer.</summary>
/// <param name="IsAccepted">The next question is there.</param>
/// <param name="MayInsist">Not accepted, but the same answer once more is.</param>
/// <param name="Results">What was seen, and, when it was not accepted, why and what to do.</param>
public sealed record SetupReply(bool IsAccepted, bool MayInsist, IReadOnlyList<CheckResult> Results);
