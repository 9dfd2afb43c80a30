namespace MailTui.Core.Blobs;

/// <summary>Whose the credentials are, as STS says (GetCallerIdentity).</summary>
/// <param name="Account">Twelve digits.</param>
/// <param name="Arn">Of the user, or of the role's session.</param>
public sealed record CallerIdentity(string Account, string Arn);
