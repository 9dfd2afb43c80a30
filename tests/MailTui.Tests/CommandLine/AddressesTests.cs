using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class AddressesTests : CommandLineTest
{
    public AddressesTests()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, A.MessageId(1), A.Message().From("Ann Lee <ann@example.net>").Build());
        Store(mail, A.MessageId(2), A.Message().From("김상은 <sangeun@haneul.example>").Build());
        Store(mail, A.MessageId(3), A.Message().From("Anna <anna@example.org>").Build());
        Store(mail, A.MessageId(4), A.Message().From("Ann Lee <ann@example.net>").Build());
        Store(mail, A.MessageId(5), A.Message().From("bare@example.net").Build());
    }

    [Theory]
    [InlineData("상은", "sangeun@haneul.example\t김상은\n")]
    [InlineData("ann", "ann@example.net\tAnn Lee\nanna@example.org\tAnna\n")]
    [InlineData("ann lee", "ann@example.net\tAnn Lee\n")]
    [InlineData("bare", "bare@example.net\t\n")]
    [InlineData("nobody", "")]
    public async Task People_are_found_one_a_line(string pattern, string lines)
    {
        Assert.Equal(0, await RunAsync(["addresses", .. pattern.Split(' ')]));

        Assert.Equal(lines, Output);
        Assert.Empty(ErrorOutput);
    }

    [Fact]
    public async Task At_most_so_many_and_for_mutt_behind_a_line_of_words()
    {
        Assert.Equal(0, await RunAsync("addresses", "ann", "--limit", "1", "--mutt"));
        Assert.Equal("1 address\nann@example.net\tAnn Lee\n", Output);
        Assert.Equal(64, await RunAsync("addresses", "ann", "--limit", "0"));
        Assert.Equal(64, await RunAsync("addresses"));
    }

    [Fact]
    public async Task As_JSON()
    {
        Assert.Equal(0, await RunAsync("addresses", "상은", "--json"));

        Assert.Equal("{\"name\":\"김상은\",\"address\":\"sangeun@haneul.example\"}\n", Output);
    }
}
