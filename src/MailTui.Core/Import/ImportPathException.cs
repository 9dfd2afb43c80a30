namespace MailTui.Core.Import;

/// <summary>There is nothing to import at a path.</summary>
/// <param name="isThere">True: there is something, but no mail.</param>
public sealed class ImportPathException(string message, bool isThere, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>False: there is no such file or folder, or it holds nothing.</summary>
    public bool IsThere { get; } = isThere;
}
