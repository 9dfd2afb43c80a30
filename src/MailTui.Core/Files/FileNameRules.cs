using System.Buffers;
using System.Text;

namespace MailTui.Core.Files;

/// <summary>What can be the name of a file.</summary>
internal static class FileNameRules
{
    /// <summary>The separator <c>/</c> is not among them: it is forbidden everywhere.</summary>
    public static readonly SearchValues<char> ForbiddenOnWindows = SearchValues.Create([
        .. "<>:\"\\|?*",
        .. Enumerable.Range(0, 32).Select(code => (char)code),
    ]);

    /// <summary>The longest name of the file systems in use (ext4, XFS, APFS; NTFS counts UTF-16, and allows no less).</summary>
    public const int MaxBytes = 255;

    /// <summary>Devices of MS-DOS, with any extension: opening one opens the device.</summary>
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>Why this cannot be a name, as the end of a sentence; null when it can.</summary>
    public static string? Problem(string name, bool onWindows) =>
        name.Length == 0 ? "a part of it is empty"
        : name is "." or ".." ? "a part of it is “.” or “..”"
        : name.Contains('\0', StringComparison.Ordinal) ? "it contains a NUL character"
        : Encoding.UTF8.GetByteCount(name) > MaxBytes ? "a part of it is longer than 255 bytes"
        : onWindows ? ProblemOnWindows(name)
        : null;

    private static string? ProblemOnWindows(string name) =>
        name.AsSpan().ContainsAny(ForbiddenOnWindows) ? "it contains a character that Windows forbids in file names"
        : name[^1] is '.' or ' ' ? "Windows drops a dot or a space at the end of a file name"
        : IsDevice(name.Split('.')[0].TrimEnd()) ? "Windows takes that name for a device"
        : null;

    /// <summary>True when Windows takes a name that is <paramref name="stem"/> up to its first dot for a device.</summary>
    public static bool IsDevice(string stem) =>
        Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
        || (
            stem.Length == 4
            && (
                stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase)
                || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)
            )
            && stem[3] is >= '0' and <= '9' or '¹' or '²' or '³'
        );
}
