using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>What the file system says, in words for the user.</summary>
internal static class DirectoryErrors
{
    /// <summary>The actions of <see cref="AccessDeniedException.Action"/>.</summary>
    public const string Read = "read";

    public const string Write = "write";

    /// <summary>The exception for the caller; null for an error that is nobody's but our own, or already translated.</summary>
    public static StoreException? Translate(Exception error, string root, string action) =>
        error switch
        {
            DirectoryNotFoundException => new BucketNotFoundException(
                Phrase.Of($"There is no folder {root}: check Directory in the configuration."),
                error
            ),
            UnauthorizedAccessException => new AccessDeniedException(
                action == Read
                    ? Phrase.Of(
                        $"The folder {root}, or something in it, does not let you read: check the owner and the permissions of its files."
                    )
                    : Phrase.Of(
                        $"The folder {root}, or something in it, does not let you write: check the owner and the permissions of its files."
                    ),
                action,
                error
            ),
            IOException => new StoreUnavailableException(
                action == Read
                    ? Phrase.Of($"The folder {root} could not be read: {error.Message.TrimEnd('.')}.")
                    : Phrase.Of($"The folder {root} could not be written: {error.Message.TrimEnd('.')}."),
                error
            ),
            _ => null,
        };
}
