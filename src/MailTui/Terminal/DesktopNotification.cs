namespace MailTui.Terminal;

/// <summary>Which sequence makes the terminal show a message of the desktop.</summary>
internal enum DesktopNotification
{
    None,
    Osc9,
    Osc777,
}
