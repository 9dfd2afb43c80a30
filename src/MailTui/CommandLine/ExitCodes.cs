namespace MailTui.CommandLine;

/// <summary>What the program ends with: the numbers of BSD's sysexits.h.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The command line is wrong, or there is no terminal.</summary>
    public const int Usage = 64;

    /// <summary>The input is not what it should be.</summary>
    public const int BadInput = 65;

    /// <summary>There is no such message or file.</summary>
    public const int NoInput = 66;

    /// <summary>The service, or the local database, cannot be used.</summary>
    public const int Unavailable = 69;

    /// <summary>A bug.</summary>
    public const int Software = 70;

    /// <summary>Something is left over: the same command may do the rest later.</summary>
    public const int TryAgain = 75;

    /// <summary>Credentials are missing, wrong, or do not allow it.</summary>
    public const int NotPermitted = 77;

    /// <summary>The configuration is wrong.</summary>
    public const int Configuration = 78;
}
