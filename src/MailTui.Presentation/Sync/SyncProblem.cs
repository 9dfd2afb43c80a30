namespace MailTui.Presentation.Sync;

/// <summary>Why there is no new mail to be had.</summary>
/// <param name="Sentence">What happened and what to do, for the user.</param>
/// <param name="Since">When it began, in the reader's zone.</param>
/// <param name="RetryAt">When it will be tried again without being asked.</param>
/// <param name="Offline">True when the service can not be reached: time may heal it. False: somebody has to act.</param>
public sealed record SyncProblem(string Sentence, DateTimeOffset Since, DateTimeOffset RetryAt, bool Offline);
