namespace MailTui.Core.Setup;

/// <summary>What came of a check.</summary>
public enum CheckStatus
{
    /// <summary>It is as it should be.</summary>
    Ok = 0,

    /// <summary>It works, and could bring trouble.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,

    /// <summary>Nobody knows: the credentials do not allow to look, or to do it.</summary>
    NotPermitted,

    /// <summary>It was not looked at.</summary>
    Skipped,
}
