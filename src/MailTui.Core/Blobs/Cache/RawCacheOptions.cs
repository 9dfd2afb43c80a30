namespace MailTui.Core.Blobs.Cache;

/// <summary>Where raw messages are kept on this machine, and how many.</summary>
/// <param name="Directory">A folder of the program's own; made when it is first needed.</param>
/// <param name="MaxBytes">What the file may take; 0 keeps nothing.</param>
public sealed record RawCacheOptions(string Directory, long MaxBytes);
