using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>A message looked over before it is sent: who gets it, what is odd about it, what goes on the wire. UI thread.</summary>
public sealed class ReviewPresenter : ITextOverlay
{
    private const int LabelWidth = 9;

    private readonly ShellPresenter _shell;
    private readonly IMailbox _mailbox;
    private readonly LatestTask _reviewing;
    private ComposePresenter? _draft;
    private DraftReview? _reviewed;
    private int _width = 80;

    internal ReviewPresenter(ShellPresenter shell, IMailbox mailbox)
    {
        (_shell, _mailbox) = (shell, mailbox);
        _reviewing = new(shell.Tasks);
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public bool IsOpen => _draft is not null;

    public CommandContexts Context => CommandContexts.Review;

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Math.Max(1, Height - 1);

    public IReadOnlyList<ScreenLine> Lines { get; private set; } = [];

    /// <summary>Why it can not be sent, as a sentence; null when it can.</summary>
    public string? WhyNotSend =>
        _shell.Sending.WhyNot
        ?? (
            _reviewed is not { } reviewed ? Words.Of("It is still being looked over.")
            : reviewed.MayBeSent ? null
            : ReviewWords.Of(reviewed.Warnings.First(warning => warning.Blocks))
        );

    /// <summary>Looks a draft over.</summary>
    public void Open(ComposePresenter draft)
    {
        (_draft, _reviewed, Top) = (draft, null, 0);
        LayOut();
        _reviewing.Run(
            "",
            async cancellation =>
            {
                await draft.FlushAsync();
                return await _mailbox.Drafts.ReviewAsync(draft.Draft, cancellation);
            },
            reviewed =>
            {
                _reviewed = reviewed;
                LayOut();
            }
        );
    }

    /// <summary>Something about the draft is another now.</summary>
    public void Again()
    {
        if (_draft is { } draft)
            Open(draft);
    }

    public void Close()
    {
        _reviewing.Cancel();
        (_draft, _reviewed, Lines) = (null, null, []);
        OnChanged();
    }

    /// <summary>Sends it.</summary>
    /// <param name="later">When it is to go out; null: now.</param>
    public void Send(DateTimeOffset? later = null)
    {
        if (_draft is { } draft && WhyNotSend is null)
            _shell.Sending.Send(draft, later);
    }

    public void AskWhen() => _shell.Prompt.Ask(Words.Of("send at"), [], SendAt);

    /// <summary>Sends it at a time as people write it.</summary>
    public void SendAt(string time)
    {
        if (SendTime.Parse(time, _shell.Now) is { } at)
            Send(at);
        else
            _shell.Say(Words.Of($"“{time}” is no time to come: 18:00, tomorrow 9:00, +2h, 2026-12-01 08:30."));
    }

    public void Resize(int width, int height)
    {
        if (width < 1 || height < 1 || (width == _width && height == Height))
            return;
        (_width, Height) = (width, height);
        if (IsOpen)
            LayOut();
    }

    public void MoveBy(int lines) => MoveTo(Top + lines);

    public void MoveTo(int line)
    {
        Top = Math.Clamp(line, 0, Math.Max(0, Lines.Count - Height));
        OnChanged();
    }

    private void LayOut()
    {
        Lines = [.. All()];
        MoveTo(Top);
    }

    private IEnumerable<ScreenLine> All()
    {
        yield return ScreenLine.Of(" " + Words.Of("Send this message?"), Tone.Strong);
        yield return ScreenLine.Empty;
        if (_draft is not { } draft || _reviewed is not { } review)
            yield break;
        foreach (ScreenLine line in Field(Words.Of("From"), review.From?.ToString() ?? draft.Text(ComposePart.From)))
            yield return line;
        foreach (ScreenLine line in People(review))
            yield return line;
        if (!draft.IsBounce)
            foreach (ScreenLine line in Field(Words.Of("Subject"), draft.Text(ComposePart.Subject)))
                yield return line;
        foreach (ScreenLine line in Field(Words.Of("Size"), Size(draft, review)))
            yield return line;
        if (review.Warnings.Count > 0 || _shell.Sending.WhyNot is not null)
            yield return ScreenLine.Empty;
        foreach (ReviewWarning warning in review.Warnings)
        foreach (ScreenLine line in Warning(warning))
            yield return line;
        if (_shell.Sending.WhyNot is { } whyNot)
            foreach (DocumentLine line in TextLayout.Wrap("✗ " + whyNot, _width - 2))
                yield return ScreenLine.Of(" " + line.Text, Tone.Bad);
        if (review.Wire.Count == 0)
            yield break;
        yield return ScreenLine.Empty;
        yield return ScreenLine.Of(" " + Words.Of("On the wire"), Tone.Faint);
        foreach (string line in review.Wire)
            yield return ScreenLine.Of(" " + line, Tone.Quote).Cut(_width);
    }

    private IEnumerable<ScreenLine> People(DraftReview review) =>
        Field(Words.Of("To"), Join(review.To))
            .Concat(review.Cc.Count > 0 ? Field(Words.Of("Cc"), Join(review.Cc)) : [])
            .Concat(review.Bcc.Count > 0 ? Field(Words.Of("Bcc"), Join(review.Bcc)) : []);

    private static string Size(ComposePresenter draft, DraftReview review) =>
        ByteSize.Format(review.Size)
        + " · "
        + (review.Recipients == 1 ? Words.Of("1 recipient") : Words.Of($"{review.Recipients:N0} recipients"))
        + (
            draft.Attachments.Count > 0
                ? " · "
                    + (
                        draft.Attachments.Count == 1
                            ? Words.Of("1 attachment")
                            : Words.Of($"{draft.Attachments.Count:N0} attachments")
                    )
                : ""
        )
        + (draft.Format == DraftFormat.Markdown ? " · Markdown" : "");

    private IEnumerable<ScreenLine> Warning(ReviewWarning warning)
    {
        string text = (warning.Blocks ? "✗ " : "! ") + ReviewWords.Of(warning);
        foreach (DocumentLine line in TextLayout.Wrap(text, _width - 2))
            yield return ScreenLine.Of(" " + line.Text, warning.Blocks ? Tone.Bad : Tone.Notice);
    }

    private IEnumerable<ScreenLine> Field(string label, string value)
    {
        foreach (DocumentLine line in TextLayout.Wrap(value, Math.Max(1, _width - LabelWidth - 2)))
        {
            yield return new ScreenLine([
                new(" " + Cells.Fit(label, LabelWidth), Tone.Faint),
                new(line.Text, Tone.Normal),
            ]);
            label = "";
        }
    }

    private static string Join(IReadOnlyList<MailAddress> people) => string.Join(", ", people);

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
