using CsCheck;
using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Tests.Compose;

public class AddressListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" , ;\n", "")]
    [InlineData("ann@example.com", "|ann@example.com")]
    [InlineData("Ann Lee <ann@example.com>", "Ann Lee|ann@example.com")]
    [InlineData("\"Lee, Ann\" <ann@example.com>, bob@example.com", "Lee, Ann|ann@example.com; |bob@example.com")]
    [InlineData("\"a \\\"b\\\" \\\\c\" <ann@example.com>", "a \"b\" \\c|ann@example.com")]
    [InlineData("김상은 <kim@example.com>; 이 <lee@한국.kr>", "김상은|kim@example.com; 이|lee@한국.kr")]
    [InlineData("a@example.com\nb@example.com\r\nc@example.com", "|a@example.com; |b@example.com; |c@example.com")]
    [InlineData("<a@example.com>", "|a@example.com")]
    [InlineData("ann@example.com (Ann Lee)", "Ann Lee|ann@example.com")]
    [InlineData(
        "Team: ann@example.com, Bob <bob@example.com>;, c@example.com",
        "|ann@example.com; Bob|bob@example.com; |c@example.com"
    )]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData(
        "ann+x@example.com, o'neil@example.com, a.b_c-d@sub.example.co.kr",
        "|ann+x@example.com; |o'neil@example.com; |a.b_c-d@sub.example.co.kr"
    )]
    [InlineData("me@localhost", "|me@localhost")]
    [InlineData("\"odd local\"@example.com", "|\"odd local\"@example.com")]
    [InlineData("a@[192.0.2.1]", "|a@[192.0.2.1]")]
    public void What_is_typed_is_read(string typed, string expected)
    {
        var list = AddressList.Parse(typed);

        Assert.Equal(
            expected,
            string.Join("; ", list.Addresses.Select(address => $"{address.Name}|{address.Address}"))
        );
        Assert.Empty(list.Problems);
    }

    [Theory]
    [InlineData("kim", "There is no “@” in “kim”.")]
    [InlineData("Kim <kim>", "There is no “@” in “Kim <kim>”.")]
    [InlineData("@example.com", "Nothing stands before the “@” in “@example.com”.")]
    [InlineData("kim@", "Nothing stands after the “@” in “kim@”.")]
    [InlineData("Kim <kim@example.com", "“Kim <kim@example.com” has no “>” after the address.")]
    [InlineData("\"Kim <kim@example.com>", "A quotation mark in “\"Kim <kim@example.com>” is not closed.")]
    [InlineData("Kim <>", "“Kim <>” has no address.")]
    [InlineData("kim lee@example.com", "There is a blank in the address “kim lee@example.com”.")]
    [InlineData("kim@exam ple.com", "There is a blank in the address “kim@exam ple.com”.")]
    [InlineData("kim@@example.com", "“kim@@example.com” has more than one “@”.")]
    [InlineData("kim@example..com", "A dot is too much in “kim@example..com”.")]
    [InlineData(".kim@example.com", "A dot is too much in “.kim@example.com”.")]
    [InlineData("kim@example.com.", "A dot is too much in “kim@example.com.”.")]
    [InlineData("kim@-example.com", "“-example” cannot be part of a domain.")]
    [InlineData("kim@exa#mple.com", "“#” cannot stand in the domain of “kim@exa#mple.com”.")]
    [InlineData("Kim <kim@example.com> Lee <lee@example.com>", "After “Kim <kim@example.com>” a comma is missing.")]
    [InlineData("a@example.com b@example.com", "“a@example.com b@example.com” has more than one “@”.")]
    [InlineData("ki\u0007m@example.com", "“ki␇m@example.com” has characters that cannot be seen.")]
    public void What_is_wrong_is_said_precisely(string typed, string problem) =>
        Assert.Equal(problem, Assert.Single(AddressList.Parse(typed).Problems));

    [Fact]
    public void A_wrong_address_does_not_take_the_others_with_it()
    {
        var list = AddressList.Parse("ann@example.com, bob, carol@example.com");

        Assert.Equal(["ann@example.com", "carol@example.com"], list.Addresses.Select(address => address.Address));
        Assert.Equal((17, 20), (list.Items[1].Start, list.Items[1].End));
    }

    [Theory]
    // | is the cursor; [ and ] what would be replaced.
    [InlineData("ki|", "[ki]", "ki")]
    [InlineData("|", "[]", "")]
    [InlineData("ann@example.com, ki|", "ann@example.com, [ki]", "ki")]
    [InlineData("ann@example.com, |", "ann@example.com, []", "")]
    [InlineData("ann@example.com,|", "ann@example.com,[]", "")]
    [InlineData("an|n@example.com, ki", "[ann@example.com], ki", "an")]
    [InlineData("\"Lee, A|", "[\"Lee, A]", "Lee, A")]
    [InlineData("a@b.c, 김상|, d@e.f", "a@b.c, [김상], d@e.f", "김상")]
    [InlineData("Team: an|", "Team: [an]", "an")]
    public void The_address_under_the_cursor_is_completed(string typed, string marked, string text)
    {
        int caret = typed.IndexOf('|', StringComparison.Ordinal);
        string field = typed.Remove(caret, 1);

        var token = AddressList.TokenAt(field, caret);

        Assert.Equal(marked, field.Insert(token.End, "]").Insert(token.Start, "["));
        Assert.Equal(text, token.Text);
    }

    [Fact]
    public void A_completion_is_put_in_its_place_and_typing_goes_on()
    {
        var address = new MailAddress("Lee, Ann", "ann@example.com");

        Assert.Equal(
            ("a@b.c, \"Lee, Ann\" <ann@example.com>, ", 37),
            AddressList.Replace("a@b.c, le", AddressList.TokenAt("a@b.c, le", 9), address)
        );
        Assert.Equal(
            ("\"Lee, Ann\" <ann@example.com>, a@b.c", 28),
            AddressList.Replace("le, a@b.c", AddressList.TokenAt("le, a@b.c", 2), address)
        );
    }

    [Fact]
    public void Whatever_a_name_is_it_comes_back()
    {
        Gen.String.Array[0, 4]
            .Sample(names =>
            {
                MailAddress[] addresses =
                [
                    .. names.Select(
                        (name, number) => new MailAddress(TerminalText.Line(name).Trim(), $"a{number}@example.com")
                    ),
                ];

                var read = AddressList.Parse(AddressList.Format(addresses));

                Assert.Empty(read.Problems);
                Assert.Equal(addresses, read.Addresses);
            });
    }

    [Fact]
    public void Anything_typed_is_read_and_can_be_completed_anywhere()
    {
        Gen.Char["ab@.<>\"\\(),;: \n\t김+é[]"]
            .Array[0, 30]
            .Sample(characters =>
            {
                string typed = new(characters);
                int before = 0;
                foreach (var item in AddressList.Parse(typed).Items)
                {
                    Assert.True(before <= item.Start && item.Start < item.End && item.End <= typed.Length);
                    before = item.End;
                }
                for (int caret = 0; caret <= typed.Length; caret++)
                {
                    var token = AddressList.TokenAt(typed, caret);
                    Assert.True(token.Start <= caret && token.Start <= token.End && token.End <= typed.Length);
                    AddressList.Replace(typed, token, new("", "x@example.com"));
                }
            });
    }
}
