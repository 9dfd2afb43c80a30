namespace MailTui.Presentation.Looks;

/// <summary>How letters are set, apart from colours.</summary>
[Flags]
public enum TypeStyles
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Italic = 4,
    Underline = 8,
    Reverse = 16,
}
