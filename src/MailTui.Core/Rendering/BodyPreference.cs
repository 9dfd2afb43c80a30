namespace MailTui.Core.Rendering;

/// <summary>Which alternative of a message to read.</summary>
public enum BodyPreference
{
    /// <summary>Plain text, unless it is missing or empty.</summary>
    Automatic = 0,
    Plain,
    Html,
}
