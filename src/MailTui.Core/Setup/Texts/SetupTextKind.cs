namespace MailTui.Core.Setup.Texts;

/// <summary>What a text is written in.</summary>
public enum SetupTextKind
{
    /// <summary>A policy.</summary>
    Json = 0,

    /// <summary>Records of a zone file (RFC 1035 §5).</summary>
    Zone,

    /// <summary>Commands of a shell.</summary>
    Shell,

    /// <summary>Steps in the console, for people.</summary>
    Steps,
}
