using System.Globalization;

namespace MailTui.Presentation.Text;

/// <summary>Sizes for people: <c>812 B</c>, <c>214 KB</c>, <c>1.4 MB</c> (of 1,024).</summary>
public static class ByteSize
{
    public static string Format(long bytes) =>
        bytes switch
        {
            < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB"),
        };
}
