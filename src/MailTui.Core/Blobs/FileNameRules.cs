using System.Buffers;
using System.Text;

namespace MailTui.Core.Blobs;

/// <summary>Which parts of a key can be names of files. Nothing is ever replaced: two keys would become one file.</summary>
internal static class FileNameRules
{
    private static readonly SearchValues<char> ForbiddenOnWindows = SearchValues.Create([
        .. "<>:\"\\|?*",
        .. Enumerable.Range(0, 32).Select(code => (char)code),
    ]);

    /// <summary>The longest name of the file systems in use (ext4, XFS, APFS; NTFS counts UTF-16, and allows no less).</summary>
    private const int MaxBytes = 255;

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

    private static bool IsDevice(string stem) =>
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
