using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Compose;
using MailTui.Presentation.Outside;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Compose;

public sealed class WritingTests : IDisposable
{
    private readonly FakeMailbox _mailbox = new(5);
    private readonly FakeEditor _editor = new();
    private readonly Bench _bench;

    public WritingTests()
    {
        _mailbox.Drafts.Identities =
        [
            new(new MailAddress("Me", "me@example.com"), "Me"),
            new(new MailAddress("Support", "support@example.com"), "Support team"),
        ];
        _bench = new Bench(_mailbox, width: 100, outside: new OutsideServices { Editor = _editor });
    }

    private ComposePresenter Active => _bench.Shell.Writing.Active ?? throw new InvalidOperationException("No draft.");

    public void Dispose()
    {
        _bench.Dispose();
        if (Directory.Exists(_mailbox.Drafts.EditorFolder))
            Directory.Delete(_mailbox.Drafts.EditorFolder, recursive: true);
    }

    [Fact]
    public void A_new_message_begins_with_its_recipients_and_an_answer_with_its_text()
    {
        _bench.Press("m");
        Assert.Equal(CommandContexts.Compose, _bench.Shell.Context);
        Assert.Equal(ComposePart.To, Active.Part);

        _bench.Press("Esc", "r");
        Assert.Equal(ComposePart.Body, Active.Part);
        Assert.StartsWith("Re: ", Active.Text(ComposePart.Subject), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_typed_is_stored_within_a_second()
    {
        _bench.Press("r");
        _bench.Shell.Type("안녕하세요");
        _bench.Pass(TimeSpan.FromSeconds(1));

        Assert.StartsWith("안녕하세요", _mailbox.Drafts.Saved[Active.Key].Body, StringComparison.Ordinal);
        Assert.Equal(5, _mailbox.Drafts.Saved[Active.Key].Caret);
        Assert.False(Active.IsUnsaved);
    }

    [Fact]
    public void What_can_not_be_stored_stays_on_the_screen_and_is_stored_later()
    {
        _bench.Press("r");
        _mailbox.Drafts.SaveFailure = new LocalDatabaseException("The disk is full. Make room.");
        _bench.Shell.Type("kept");
        _bench.Pass(TimeSpan.FromSeconds(1));

        Assert.Contains(Lines(), line => line.Contains("The disk is full.", StringComparison.Ordinal));
        _bench.Press("Esc");
        Assert.NotNull(_bench.Shell.Writing.Active);

        _mailbox.Drafts.SaveFailure = null;
        _bench.Pass(TimeSpan.FromSeconds(4));
        Assert.StartsWith("kept", _mailbox.Drafts.Saved[Active.Key].Body, StringComparison.Ordinal);
        Assert.Null(Active.Problem);
    }

    [Fact]
    public void Nothing_written_is_nothing_kept()
    {
        _bench.Press("m", "Esc");

        Assert.Empty(_mailbox.Drafts.Saved);
        Assert.Equal(CommandContexts.List, _bench.Shell.Context);
    }

    [Fact]
    public void Leaving_keeps_the_draft_and_it_is_taken_up_where_the_caret_was()
    {
        _bench.Press("r");
        _bench.Shell.Type("one two");
        _bench.Press("Left", "Left", "Esc");
        MessageKey key = Assert.Single(_mailbox.Drafts.Saved).Key;
        Assert.Contains("CloseAsync", _mailbox.Drafts.Calls);

        _bench.Shell.Writing.Resume(key);
        _bench.Rest();
        _bench.Shell.Type("X");

        Assert.StartsWith("one tXwo", Active.Draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_before_the_pane_is_there_is_meant_for_it()
    {
        _mailbox.Hold("FindAsync");
        _bench.Press("r");
        _bench.Shell.Type("dd");
        _bench.Press("d");
        _mailbox.Release("FindAsync");
        _bench.Rest();

        Assert.StartsWith("ddd", Active.Body.Text, StringComparison.Ordinal);
        Assert.All(_mailbox.Messages, message => Assert.Equal(MessageFolder.Inbox, message.Folder));
    }

    [Fact]
    public void What_is_typed_ahead_for_two_drafts_goes_to_each_in_turn()
    {
        _mailbox.Hold("FindAsync");
        _bench.Press("r");
        _bench.Shell.Type("one");
        _bench.Press("Esc", "r");
        _bench.Shell.Type("two");
        _mailbox.ReleaseOne("FindAsync");
        _bench.Ui.Settle();
        _mailbox.Release("FindAsync");
        _bench.Rest();

        Assert.StartsWith("two", Active.Body.Text, StringComparison.Ordinal);
        Assert.Contains(_mailbox.Drafts.Saved.Values, draft => draft.Body.StartsWith("one", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_typed_for_a_pane_that_does_not_come_is_nothing()
    {
        _mailbox.Hold("FindAsync");
        _bench.Press("r");
        _bench.Shell.Type("dd");
        _mailbox.Fail("FindAsync", new MessageNotFoundException(_mailbox.Messages[0].Key));
        _mailbox.Release("FindAsync");
        _bench.Rest();

        Assert.Null(_bench.Shell.Writing.Active);
        Assert.All(_mailbox.Messages, message => Assert.Equal(MessageFolder.Inbox, message.Folder));
    }

    [Fact]
    public void Addresses_are_completed_and_tab_goes_on()
    {
        const string known = "sangeun@example.com";
        _mailbox.People.Add(new MailAddress("김상은", known));
        _bench.Press("m");
        _bench.Shell.Type("상은");
        _bench.Ui.Settle();
        Assert.Contains("Tab", _bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);

        _bench.Press("Tab");
        Assert.Contains(known, Active.Text(ComposePart.To), StringComparison.Ordinal);
        Assert.EndsWith(", ", Active.Text(ComposePart.To), StringComparison.Ordinal);

        _bench.Press("Enter");
        Assert.Equal(ComposePart.Subject, Active.Part);
        _bench.Press("Tab");
        Assert.Equal(ComposePart.Body, Active.Part);
    }

    [Fact]
    public void The_sender_is_chosen_with_the_arrows_and_brings_its_signature()
    {
        _bench.Press("m", "Up");
        Active.ReplaceBody("Text\n\n-- \nMe\n");
        Active.Focus(ComposePart.From);

        _bench.Press("Right");

        Assert.Equal("Support <support@example.com>", Active.Text(ComposePart.From));
        Assert.Contains("-- \nSupport team", Active.Draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_are_shown_when_they_are_wanted()
    {
        _bench.Press("m");
        Assert.DoesNotContain(ComposePart.Cc, Active.Parts);

        _bench.Press("^T");
        Assert.Equal(ComposePart.Cc, Active.Part);
        _bench.Press("Down");
        Assert.Equal(ComposePart.Bcc, Active.Part);
        _bench.Press("^T");
        Assert.DoesNotContain(ComposePart.Cc, Active.Parts);
    }

    [Fact]
    public void Several_drafts_are_open_at_once_and_mail_is_read_meanwhile()
    {
        _bench.Press("m");
        _bench.Shell.Type("ann@example.com");
        _bench.Press("F6", "j", "r");
        Assert.Equal(2, _bench.Shell.Writing.Open.Count);
        Assert.Contains("1 ann@example.com", Lines()[0], StringComparison.Ordinal);

        _bench.Press("M-n");
        Assert.Equal("ann@example.com", Active.Text(ComposePart.To));
        _bench.Press("F6", "Enter");
        Assert.Equal(CommandContexts.Reader, _bench.Shell.Context);
        _bench.Press("g", "m");
        Assert.Equal(CommandContexts.Compose, _bench.Shell.Context);
    }

    [Fact]
    public void The_text_goes_to_an_editor_and_comes_back()
    {
        _bench.Press("r");
        _editor.Act = path => File.AppendAllText(path, "from outside\n");

        _bench.Press("^E");
        _bench.Rest();

        Assert.EndsWith("from outside", Active.Draft.Body, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_mailbox.Drafts.EditorFolder));
        _bench.Press("M-u");
        Assert.DoesNotContain("from outside", Active.Draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_saved_before_a_crash_is_taken_when_the_draft_is_opened()
    {
        var draft = Draft.New(DateTimeOffset.UnixEpoch) with { Body = "old" };
        _mailbox.Drafts.Add(draft);
        _mailbox.Drafts.EditorFileOf(draft.Key).Write("saved in the editor");

        _bench.Shell.Writing.Resume(draft.Key);
        _bench.Rest();

        Assert.Equal("saved in the editor", Active.Draft.Body);
        Assert.Equal("saved in the editor", _mailbox.Drafts.Saved[draft.Key].Body);
        Assert.Contains("what the editor left", _bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_that_fails_says_so_and_loses_nothing()
    {
        _bench.Press("r");
        string before = Active.Draft.Body;
        _editor.Failure = "The editor ended with 1; the text is as it saved it.";

        _bench.Press("^E");
        _bench.Rest();

        Assert.Equal(before, Active.Draft.Body);
        Assert.Contains("ended with 1", _bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_another_program_writes_is_taken_over_after_a_question()
    {
        var draft = Draft.New(DateTimeOffset.UnixEpoch) with { Subject = "Theirs" };
        _mailbox.Drafts.Add(draft);
        _mailbox.Drafts.Holder = "process 7";
        _bench.Shell.Writing.Resume(draft.Key);
        _bench.Ui.Settle();
        Assert.Null(_bench.Shell.Writing.Active);

        _bench.Press("y");
        _bench.Rest();

        Assert.Equal("Theirs", Active.Text(ComposePart.Subject));
    }

    [Fact]
    public void What_another_program_took_is_said_and_what_is_here_can_be_kept()
    {
        _bench.Press("r");
        _bench.Shell.Type("mine");
        MessageKey key = Active.Key;
        _mailbox.Drafts.SaveFailure = new DraftTakenException("process 7");
        _bench.Pass(TimeSpan.FromSeconds(1));
        Assert.Contains(Lines(), line => line.Contains("process 7", StringComparison.Ordinal));

        _mailbox.Drafts.SaveFailure = null;
        _bench.Press("Esc", "y");
        _bench.Pass(TimeSpan.FromSeconds(1));

        Assert.NotEqual(key, Active.Key);
        Assert.StartsWith("mine", _mailbox.Drafts.Saved[Active.Key].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_does_not_end_over_what_it_could_not_store_without_a_word()
    {
        int ends = 0;
        _bench.Shell.Ending.Requested += (_, _) => ends++;
        _bench.Press("r");
        _mailbox.Drafts.SaveFailure = new LocalDatabaseException("The disk is full. Make room.");
        _bench.Shell.Type("kept");
        _bench.Pass(TimeSpan.FromSeconds(1));

        _bench.Press("F6", "^Q");
        Assert.Contains("is not stored", _bench.Status, StringComparison.Ordinal);
        _bench.Press("n");
        Assert.Equal(0, ends);

        _bench.Press("^Q", "y");
        Assert.Equal(1, ends);
    }

    [Fact]
    public void A_file_is_attached_and_taken_away()
    {
        string file = Path.Combine(_mailbox.Drafts.EditorFolder, "견적서.txt");
        Directory.CreateDirectory(_mailbox.Drafts.EditorFolder);
        File.WriteAllText(file, "1,000");
        _bench.Press("r", "^A");
        _bench.Shell.Type(file);
        _bench.Press("Enter");
        _bench.Rest();

        Assert.Equal("견적서.txt", Assert.Single(Active.Attachments).Name);
        Active.Focus(ComposePart.Attachments);
        _bench.Press("Del");
        Assert.Empty(Active.Attachments);
        Assert.Contains("DetachAsync", _mailbox.Drafts.Calls);
    }

    [Fact]
    public void The_program_ends_and_what_was_typed_is_there()
    {
        _bench.Press("r");
        _bench.Shell.Type("last words");

        _bench.Shell.Writing.SaveNow();

        Assert.StartsWith("last words", _mailbox.Drafts.Saved[Active.Key].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Quitting_with_text_that_can_not_be_stored_asks_first()
    {
        int quits = 0;
        _bench.Shell.Ending.Requested += (_, _) => quits++;
        _bench.Press("r");
        _mailbox.Drafts.SaveFailure = new LocalDatabaseException("The disk is full. Make room.");
        _bench.Shell.Type("kept");
        _bench.Pass(TimeSpan.FromSeconds(1));

        _bench.Press("Esc", "^Q");
        Assert.Contains("is not stored", Assert.IsType<string>(_bench.Status), StringComparison.Ordinal);
        _bench.Press("n");
        Assert.Equal(0, quits);
        Assert.StartsWith("kept", Active.Draft.Body, StringComparison.Ordinal);

        _bench.Press("^Q", "y");
        Assert.Equal(1, quits);
        // It cannot be stored at the very end either, and that is no crash.
        _bench.Shell.Writing.Dispose();
    }

    [Fact]
    public void A_draft_that_can_not_be_stored_at_the_end_keeps_no_other_from_it()
    {
        _bench.Press("r");
        _bench.Shell.Type("lost");
        _mailbox.Drafts.SaveFailures[Active.Key] = new LocalDatabaseException("The disk is full. Make room.");
        _bench.Shell.Focus(CommandContexts.List);
        _bench.Press("Down", "r");
        _bench.Shell.Type("last words");

        Assert.Throws<AggregateException>(_bench.Shell.Writing.SaveNow);

        Assert.StartsWith("last words", _mailbox.Drafts.Saved[Active.Key].Body, StringComparison.Ordinal);
        _mailbox.Drafts.SaveFailures.Clear();
    }

    [Fact]
    public void When_the_program_ends_others_may_open_its_drafts()
    {
        _bench.Press("r");
        _bench.Shell.Type("last words");

        _bench.Shell.Writing.SaveNow();

        Assert.Equal(["SaveAsync", "CloseAsync"], _mailbox.Drafts.Calls[^2..]);
    }

    private string[] Lines() => [.. _bench.Shell.Writing.Screen.Lines.Select(line => line.ToString())];

    private sealed class FakeEditor : IExternalEditor
    {
        public Action<string> Act { get; set; } = _ => { };

        public string? Failure { get; set; }

        public string? WhyNone => null;

        public string? Edit(string path)
        {
            Act(path);
            return Failure;
        }
    }
}
