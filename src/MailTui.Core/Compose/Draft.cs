using System.Security.Cryptography;
using System.Text.Json.Serialization;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>
/// A message that is being written: what was typed so far, in the words of who types, whether or not it could be sent as it
/// is. Immutable. What it becomes on its way out is <c>MessageBuilder</c>'s business.
/// </summary>
public sealed record Draft
{
    private const string KeyPrefix = "draft-";

    /// <summary>Names it in lists; stays its name in the outbox, until it is sent.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>The sender as typed: <c>Support &lt;support@example.com&gt;</c>; empty when not chosen yet.</summary>
    public string From
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Recipients as typed, separated by commas; maybe incomplete. <see cref="AddressList"/> reads them.</summary>
    public string To
    {
        get;
        init => field = value ?? "";
    } = "";

    public string Cc
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>They get it and stand in no field of what is sent.</summary>
    public string Bcc
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Where answers are to go; empty: to <see cref="From"/>.</summary>
    public string ReplyTo
    {
        get;
        init => field = value ?? "";
    } = "";

    public string Subject
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>The text, lines ended by <c>\n</c>, paragraphs unwrapped. With Markdown, its source.</summary>
    public string Body
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>Where the cursor stood in <see cref="Body"/>, in UTF-16 units from its beginning.</summary>
    public int Caret { get; init; }

    public DraftFormat Format { get; init; }

    /// <summary>
    /// What is attached, in order. Kept with the draft's content by <c>DraftStore</c>, which alone changes it: saving a draft
    /// neither adds nor removes any.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<DraftAttachment> Attachments
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The ids of what it answers, without angle brackets.</summary>
    public IReadOnlyList<string> InReplyTo
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The ids of the conversation so far, without angle brackets, oldest first; its own is none of them.</summary>
    public IReadOnlyList<string> References
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What it was made from; null for one begun from nothing.</summary>
    public DraftOrigin? Origin { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Why it came back from the outbox and what to do, in words; null when it did not.</summary>
    public Phrase? Problem { get; init; }

    /// <summary>A key that no other draft has.</summary>
    public static MessageKey NewKey() => new(KeyPrefix + RandomNumberGenerator.GetHexString(16, lowercase: true));

    /// <summary>True for keys of drafts, also of those that are in the outbox.</summary>
    public static bool IsKey(MessageKey key) => key.Value?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true;

    /// <summary>An empty draft with a key of its own.</summary>
    public static Draft New(DateTimeOffset created) => new() { Key = NewKey(), Created = created };
}
