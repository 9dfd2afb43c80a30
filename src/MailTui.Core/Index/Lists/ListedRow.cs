using MailTui.Core.Messages;

namespace MailTui.Core.Index.Lists;

/// <summary>A row of a list.</summary>
/// <param name="Position">The message, in <see cref="IndexColumns"/>.</param>
/// <param name="Place">Its place in its conversation; null in a list without conversations.</param>
internal readonly record struct ListedRow(int Position, ThreadPlace? Place);
