using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>Who we are is known, and not allowed to do this.</summary>
/// <param name="sentence">The sentence for the user.</param>
/// <param name="action">The IAM action that is missing, such as <c>s3:GetObject</c>; for a folder, <c>read</c> or <c>write</c>.</param>
public sealed class AccessDeniedException(Phrase sentence, string action, Exception? inner = null)
    : StoreException(sentence, inner)
{
    public string Action { get; } = action;
}
