using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;

namespace MailTui.CommandLine;

/// <summary>The argument <c>KEY|FILE</c>: a message of the mailbox, or an .eml file.</summary>
internal static class MessageArgument
{
    /// <summary>Keys have neither a slash of a path nor an extension.</summary>
    public static bool IsFile(string message) =>
        message.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)
        || message.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar) && File.Exists(message);

    /// <exception cref="InputException">It cannot be read.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The one message whose key this is, or begins with this; the mailbox may be named before it.</summary>
    /// <exception cref="InputException">There is none, or there are several.</exception>
    public static async Task<MessageKey> ResolveAsync(
        IMailbox mailbox,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        if (prefix.StartsWith(mailbox.Info.Name + ":", StringComparison.Ordinal))
            prefix = prefix[(mailbox.Info.Name.Length + 1)..];
        var keys = await mailbox.ResolveAsync(prefix, 6, cancellationToken);
        var exact = new MessageKey(prefix);
        if (keys.Count == 1 || keys.Contains(exact))
            return keys.Count == 1 ? keys[0] : exact;
        throw new InputException(
            keys.Count == 0
                ? $"There is no message {prefix} in the mailbox {mailbox.Info.Name}. `mailtui list` shows the keys."
                : $"Several messages begin with {prefix}: {string.Join(", ", keys.Take(5))}{(keys.Count > 5 ? " …" : "")}. "
                    + "Give more of the key."
        );
    }
}
