using MailTui.Presentation.Tests.Sidebar;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Search;

public sealed class CompletionTests
{
    [Fact]
    public void Words_of_the_language_are_completed_one_after_the_other_and_back_to_what_was_typed()
    {
        using var bench = new Bench(new FakeMailbox(10));
        SidebarTests.Filter(bench, "x b");

        Assert.Equal(" Tab  body:  before:", bench.Shell.Lines.Footer.ToString());
        bench.Press("Tab");
        Assert.StartsWith(" filter ▸ x body:▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("Tab");
        Assert.StartsWith(" filter ▸ x before:▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("Tab");
        Assert.StartsWith(" filter ▸ x b▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        bench.Press("S-Tab");
        Assert.StartsWith(" filter ▸ x before:▏", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_completed_and_the_list_follows()
    {
        using var bench = new Bench(new FakeMailbox(10));
        SidebarTests.Filter(bench, "is:unr");

        bench.Press("Tab");

        Assert.Equal(4, bench.Shell.List.Total);
    }

    [Fact]
    public void Addresses_and_labels_come_from_the_mailbox()
    {
        var mailbox = new FakeMailbox([FakeMessage.Numbered(0) with { Labels = ["big plans"] }]);
        mailbox.People.AddRange([new("Grace", "grace@example.com"), new("", "bob@example.com")]);
        using var bench = new Bench(mailbox);

        SidebarTests.Filter(bench, "-from:gr");
        Assert.Equal(" Tab  grace@example.com", bench.Shell.Lines.Footer.ToString());
        bench.Press("Tab", "Esc");

        SidebarTests.Filter(bench, "label:");
        bench.Press("Tab");
        Assert.StartsWith(
            " filter ▸ label:\"big plans\"▏",
            bench.Shell.Lines.Title.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_in_quotes_or_in_the_message_is_not_completed()
    {
        using var bench = new Bench(new FakeMailbox(10));

        SidebarTests.Filter(bench, "\"fr");
        Assert.StartsWith(" Enter keep", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
        bench.Press("Esc", "Enter", "/");
        bench.Shell.Type("fr");
        Assert.StartsWith(" Enter search", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
    }
}
