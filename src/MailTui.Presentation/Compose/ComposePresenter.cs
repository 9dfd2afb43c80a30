using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Editing;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Compose;

/// <summary>One message that is being written: head, attachments, text. UI thread.</summary>
public sealed class ComposePresenter : IDisposable
{
    private readonly IDrafts _drafts;
    private readonly DraftSaver _saver;
    private readonly ComposeKeys _keys;
    private readonly Dictionary<ComposePart, ComposeField> _fields;
    private Draft _draft;
    private bool _showsCopies;
    private readonly bool _loading = true;
    private bool _isPlaced;

    /// <param name="draft">Open for this program.</param>
    /// <param name="isNew">It was begun just now: while nothing is written, it is forgotten when it is left.</param>
    internal ComposePresenter(Draft draft, bool isNew, IMailbox mailbox, BackgroundTasks tasks, TimeProvider time)
    {
        (_draft, IsNew) = (draft, isNew);
        _drafts = mailbox.Drafts;
        _keys = new(this);
        Completer = new(mailbox, tasks);
        Completer.Changed += (_, _) => OnChanged();
        _fields = new[]
        {
            ComposePart.From,
            ComposePart.To,
            ComposePart.Cc,
            ComposePart.Bcc,
            ComposePart.Subject,
        }.ToDictionary(part => part, part => new ComposeField(part));
        _saver = new(_drafts, () => Draft, tasks, time);
        _saver.Changed += (_, _) => OnChanged();
        Body.TextChanged += (_, _) => OnEdited();
        Body.Changed += (_, _) => OnChanged();
        Load(draft);
        _loading = false;
        Part = draft.To.Length == 0 && draft.Origin?.Kind is not DraftKind.Bounce ? ComposePart.To : ComposePart.Body;
        if (draft.Origin?.Kind is DraftKind.Bounce)
            Part = ComposePart.To;
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    /// <summary>As it is typed now.</summary>
    public Draft Draft =>
        _draft with
        {
            From = Text(ComposePart.From),
            To = Text(ComposePart.To),
            Cc = Text(ComposePart.Cc),
            Bcc = Text(ComposePart.Bcc),
            Subject = Text(ComposePart.Subject),
            Body = Body.Text,
            Caret = CaretPlace.ToOffset(Body.Text, Body.Caret),
        };

    public MessageKey Key => _draft.Key;

    /// <summary>Begun in this program, and nothing was written into it yet.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Where the keys go.</summary>
    public ComposePart Part { get; private set; }

    public EditorPresenter Body { get; } = new();

    public RecipientCompleter Completer { get; }

    public IReadOnlyList<DraftAttachment> Attachments => _draft.Attachments;

    /// <summary>The attachment that keys mean; null when they go elsewhere.</summary>
    public int? SelectedAttachment { get; private set; }

    public DraftFormat Format => _draft.Format;

    /// <summary>Only whom it goes to can be written: it is sent on as it is.</summary>
    public bool IsBounce => _draft.Origin?.Kind is DraftKind.Bounce;

    /// <summary>When it was stored last; null: not since it was opened.</summary>
    public DateTimeOffset? SavedAt => _saver.SavedAt;

    public bool IsUnsaved => _saver.IsUnsaved;

    /// <summary>Why it is not stored, as a sentence; null when it is.</summary>
    public string? Problem => _saver.Problem;

    /// <summary>Another program has it now: what is typed here is not stored any more.</summary>
    public bool IsTaken => _saver.IsGone;

    /// <summary>The parts that are shown, from top to bottom.</summary>
    public IReadOnlyList<ComposePart> Parts =>
        [
            ComposePart.From,
            ComposePart.To,
            .. ShowsCopies ? (ComposePart[])[ComposePart.Cc, ComposePart.Bcc] : [],
            .. IsBounce ? [] : (ComposePart[])[ComposePart.Subject],
            .. Attachments.Count > 0 && !IsBounce ? (ComposePart[])[ComposePart.Attachments] : [],
            .. IsBounce ? [] : (ComposePart[])[ComposePart.Body],
        ];

    private bool ShowsCopies => _showsCopies || Text(ComposePart.Cc).Length > 0 || Text(ComposePart.Bcc).Length > 0;

    internal ComposeField Field(ComposePart part) => _fields[part];

    public string Text(ComposePart part) => _fields[part].Text;

    /// <summary>Characters were typed, or pasted.</summary>
    public void Type(string text)
    {
        if (Part == ComposePart.Body)
            Body.Type(text);
        else if (_fields.TryGetValue(Part, out ComposeField? field))
        {
            field.Editor.Insert(text.ReplaceLineEndings(field.TakesPeople ? ", " : " "));
            OnFieldEdited(field);
        }
        else if (text is "d" or "x")
            RemoveAttachment();
    }

    /// <summary>A key that is no command.</summary>
    public void Press(string key) => _keys.Press(key);

    /// <summary>Keys go to another part; one that is not shown is shown.</summary>
    public void Focus(ComposePart part)
    {
        Completer.Clear();
        _showsCopies |= part is ComposePart.Cc or ComposePart.Bcc;
        Part = Parts.Contains(part) ? part : Parts[^1];
        SelectedAttachment = Part == ComposePart.Attachments ? SelectedAttachment ?? 0 : null;
        OnChanged();
    }

    /// <summary>The next part, or the one before, going round.</summary>
    /// <param name="direction">1 or -1.</param>
    public void NextPart(int direction)
    {
        var parts = Parts.ToList();
        Focus(parts[(parts.IndexOf(Part) + direction + parts.Count) % parts.Count]);
    }

    /// <summary>Tab: what is being typed is completed; where there is nothing to complete, the next part.</summary>
    public void CompleteOrNext(int direction)
    {
        if (_fields.TryGetValue(Part, out ComposeField? field) && Completer.Next(direction) is var (text, caret))
        {
            field.Editor.Set(text, caret);
            OnEdited();
        }
        else
            NextPart(direction);
    }

    /// <summary>Cc and Bcc are shown, or put away when they are empty.</summary>
    public void ToggleCopies()
    {
        if (ShowsCopies && Part is not (ComposePart.Cc or ComposePart.Bcc))
            Focus(ComposePart.Cc);
        else if (ShowsCopies)
        {
            _showsCopies = false;
            Focus(ComposePart.To);
        }
        else
            Focus(ComposePart.Cc);
    }

    /// <summary>Markdown, or plain text that every reader wraps.</summary>
    public void ToggleMarkdown()
    {
        _draft = _draft with { Format = Format == DraftFormat.Markdown ? DraftFormat.Flowed : DraftFormat.Markdown };
        OnEdited();
    }

    internal void ResizeBody(int width, int height)
    {
        Body.Resize(width, height);
        if (_isPlaced || height < 2)
            return;
        // The caret may stand below a long quote: what is above it is seen, too.
        _isPlaced = true;
        Body.ScrollBy(3 - height);
    }

    /// <summary>Another text, from an editor outside.</summary>
    public void ReplaceBody(string text)
    {
        Body.ReplaceAll(text);
        Focus(ComposePart.Body);
    }

    /// <summary>What a template made of the draft.</summary>
    internal void Apply(Draft filled)
    {
        _fields[ComposePart.To].Editor.Set(filled.To);
        _fields[ComposePart.Cc].Editor.Set(filled.Cc);
        _fields[ComposePart.Bcc].Editor.Set(filled.Bcc);
        _fields[ComposePart.Subject].Editor.Set(filled.Subject);
        _draft = _draft with { Format = filled.Format };
        ReplaceBody(filled.Body);
        Body.MoveTo(CaretPlace.FromOffset(filled.Body, filled.Caret));
        OnEdited();
    }

    internal void Attached(DraftAttachment attachment)
    {
        _draft = _draft with { Attachments = [.. Attachments, attachment] };
        OnEdited();
    }

    /// <summary>Everything that is typed is stored when it ends; unless there is a <see cref="Problem"/>.</summary>
    public Task FlushAsync() => _saver.FlushAsync();

    /// <summary>The program is about to end.</summary>
    public void SaveNow() => _saver.SaveNow();

    /// <summary>What is here is not stored yet.</summary>
    internal void Touch() => OnEdited();

    /// <summary>It was taken over from another program.</summary>
    internal void Retake() => _saver.Resume();

    public void Dispose()
    {
        _saver.Dispose();
        Completer.Clear();
    }

    /// <summary>Removes the selected attachment.</summary>
    internal event EventHandler<DraftAttachment>? DetachRequested;

    private void Load(Draft draft)
    {
        _fields[ComposePart.From].Editor.Set(draft.From);
        _fields[ComposePart.To].Editor.Set(draft.To);
        _fields[ComposePart.Cc].Editor.Set(draft.Cc);
        _fields[ComposePart.Bcc].Editor.Set(draft.Bcc);
        _fields[ComposePart.Subject].Editor.Set(draft.Subject);
        Body.Load(draft.Body);
        Body.MoveTo(CaretPlace.FromOffset(draft.Body, draft.Caret));
    }

    /// <summary>Keys mean another attachment.</summary>
    /// <param name="direction">1 or -1.</param>
    internal void SelectAttachment(int direction)
    {
        SelectedAttachment = Math.Clamp((SelectedAttachment ?? 0) + direction, 0, Attachments.Count - 1);
        OnChanged();
    }

    internal void RemoveAttachment()
    {
        if (SelectedAttachment is not { } index || index >= Attachments.Count)
            return;
        DraftAttachment removed = Attachments[index];
        _draft = _draft with { Attachments = [.. Attachments.Where(kept => kept != removed)] };
        if (Attachments.Count == 0)
            Focus(ComposePart.Subject);
        else
            SelectedAttachment = Math.Min(index, Attachments.Count - 1);
        DetachRequested?.Invoke(this, removed);
        OnEdited();
    }

    /// <summary>Another of one's addresses, with its signature.</summary>
    /// <param name="direction">1 or -1.</param>
    /// <returns>False when the sender is none of them: it is text, then.</returns>
    internal bool ChooseSender(int direction)
    {
        var identities = _drafts.Identities.ToList();
        int at = identities.FindIndex(identity => AddressList.Format(identity.Address) == Text(ComposePart.From));
        if (at < 0)
            return false;
        Identity chosen = identities[(at + direction + identities.Count) % identities.Count];
        _fields[ComposePart.From].Editor.Set(AddressList.Format(chosen.Address));
        if (identities[at].Signature != chosen.Signature)
            Body.ReplaceAll(Signature.Change(Body.Text, identities[at].Signature, chosen.Signature));
        OnEdited();
        return true;
    }

    internal void OnFieldEdited(ComposeField field)
    {
        if (field.TakesPeople)
            Completer.Update(field.Text, field.Editor.Caret);
        OnEdited();
    }

    private void OnEdited()
    {
        if (_loading)
            return;
        IsNew = false;
        _saver.Touch();
        OnChanged();
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
