namespace MailTui.Core.Messages;

/// <summary>What SES's content scan wrote into <c>X-SES-Spam-Verdict</c> or <c>X-SES-Virus-Verdict</c>.</summary>
public enum ScanVerdict
{
    /// <summary>The rule does not scan, or the header is not SES's own.</summary>
    Absent = 0,
    Pass,
    Fail,

    /// <summary>SES could not tell.</summary>
    Gray,
    ProcessingFailed,
    Disabled,
}
