namespace MailTui.Core.Messages;

/// <summary>A method's result in Authentication-Results (RFC 8601 §2.7).</summary>
public enum AuthenticationResult
{
    /// <summary>The method is not mentioned in SES's own header.</summary>
    Absent = 0,
    None,
    Pass,
    Fail,
    SoftFail,
    Policy,
    Neutral,
    TempError,
    PermError,
}
