namespace MailTui.Terminal;

/// <summary>How many colours may be sent. Terminfo is not asked: it is missing or wrong for half of what people use.</summary>
internal enum ColorDepth
{
    Sixteen,
    Palette256,
    TrueColor,
}
