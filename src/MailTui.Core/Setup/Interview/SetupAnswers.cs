namespace MailTui.Core.Setup.Interview;

/// <summary>The answers that can be chosen.</summary>
public static class SetupAnswers
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Where the mail is.</summary>
    public const string Bucket = "bucket";

    /// <inheritdoc cref="Bucket"/>
    public const string Directory = "directory";

    /// <summary>Instead of the address of an S3 service.</summary>
    public const string Amazon = "amazon";

    /// <summary>What failed is tried once more.</summary>
    public const string Again = "again";

    /// <summary>What failed is left as it is.</summary>
    public const string Continue = "continue";

    /// <summary>Where SMTP credentials come from: the console's file.</summary>
    public const string File = "file";

    /// <inheritdoc cref="File"/>
    public const string Password = "password";

    /// <inheritdoc cref="File"/>
    public const string Command = "command";

    /// <inheritdoc cref="File"/>
    public const string Environment = "environment";

    /// <inheritdoc cref="File"/>
    public const string Keys = "keys";

    /// <summary>Nothing is sent.</summary>
    public const string None = "none";

    /// <summary>Where sent mail is kept: in the bucket, too.</summary>
    public const string Shared = "shared";

    /// <inheritdoc cref="Shared"/>
    public const string Local = "local";

    /// <summary>Nothing is ever written to the bucket.</summary>
    public const string ReadOnly = "read-only";
}
