using System.Text;
using MailTui.Terminal;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Tests.Terminal;

public sealed class FrameEncoderTests
{
    private static readonly Attribute Plain = new(Color.None, Color.None);
    private static readonly Attribute Reversed = new(Color.None, Color.None, TextStyle.Reverse);

    private readonly FrameEncoder _encoder = new(new SgrWriter(ColorDepth.Sixteen), new LinkWriter(supported: true));
    private Func<int, int, string?> _links = (_, _) => null;

    [Fact]
    public void The_first_frame_clears_the_screen_and_sends_only_what_is_not_blank() =>
        Assert.Equal("\e[m\e[H\e[2J\e[2;1Hmail", Frame("          ", "mail      "));

    [Fact]
    public void The_same_frame_again_sends_nothing()
    {
        Frame("mail      ");

        Assert.Equal("", Frame("mail      "));
    }

    [Fact]
    public void A_changed_cell_is_sent_by_itself()
    {
        Frame("2 unread  ");

        Assert.Equal("\e[1;1H3", Frame("3 unread  "));
    }

    [Fact]
    public void Rows_that_no_view_has_drawn_are_not_looked_at()
    {
        Frame("mail      ");

        Assert.Equal("", Encode(Cells(Plain, "other     "), dirty: false));
    }

    [Fact]
    public void Cells_further_apart_are_reached_by_moving_the_cursor_and_close_ones_by_writing()
    {
        Frame("a 23456 b ");

        Assert.Equal("\e[1;1HA\e[9GB", Frame("A 23456 B "));
        Assert.Equal("\e[1;1Ha 2X", Frame("a 2X456 B "));
    }

    [Fact]
    public void The_end_of_a_row_is_erased()
    {
        Frame("a long line");

        Assert.Equal("\e[1;2H\e[K", Frame("a          "));
    }

    [Fact]
    public void A_wide_character_over_two_narrow_ones_and_back()
    {
        Frame("ab   x");

        Assert.Equal("\e[1;1H한", Frame("한   x"));
        Assert.Equal("\e[1;1Hab", Frame("ab   x"));
    }

    [Fact]
    public void Half_of_a_wide_character_is_never_left_over()
    {
        Frame("한국 x");

        Assert.Equal("\e[1;1Ha국 ", Frame("a국  x"));
    }

    [Fact]
    public void A_wide_character_that_does_not_fit_is_left_out() => Assert.EndsWith("\e[1;1Ha", Frame("a", 2, "한"));

    [Fact]
    public void Only_the_style_that_differs_is_sent()
    {
        Frame("one   x");
        Encode(Cells(Reversed, "one   x"));

        Assert.Equal("\e[1;1H\e[mone   x", Frame("one   x"));
    }

    [Theory]
    [InlineData("👋🏽")]
    [InlineData("❤️")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("🇰🇷")]
    public void After_a_cluster_of_uncertain_width_the_column_is_set_again(string cluster)
    {
        string frame = Frame($"a{cluster}bcdef");

        int column = 2 + (cluster == "❤️" ? Cluster.Columns(cluster) : 2);
        Assert.EndsWith($"{cluster}\e[{column}Gbcdef", frame);
    }

    [Fact]
    public void A_row_with_a_cluster_of_uncertain_width_is_sent_whole_even_when_the_cluster_goes()
    {
        Frame("a👋🏽bcdef");

        Assert.Contains("bcdeX", Frame("a👋🏽bcdeX"));
        Assert.Equal("\e[1;1Ha--bcdeX", Frame("a--bcdeX"));
    }

    [Theory]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u200b")]
    [InlineData("\u009b")]
    public void Nothing_invisible_and_no_control_is_ever_sent(string hostile) =>
        Assert.DoesNotContain(hostile, Encode(Cells(Plain, $"a{hostile}b")), StringComparison.Ordinal);

    [Fact]
    public void After_invalidation_everything_is_sent_again()
    {
        string first = Frame("mail      ");
        _encoder.Invalidate();

        Assert.Equal(first, Encode(Cells(Plain, "mail      "), dirty: false));
    }

    [Fact]
    public void A_frame_of_another_size_is_sent_whole()
    {
        Frame("mail      ");

        Assert.Equal("\e[m\e[H\e[2J\e[1;1Hmail", Frame("mail  "));
    }

    [Fact]
    public void A_link_is_opened_once_for_all_its_lines_and_closed_at_its_end()
    {
        _links = (row, column) => row == 0 && column >= 4 || row == 1 && column < 2 ? "https://a.example/" : null;

        Assert.Equal(
            "\e[m\e[H\e[2J\e[1;1Hsee \e]8;id=m;https://a.example/\e\\here\e[2;1Hto\e]8;;\e\\ x",
            Frame("see here", "to x    ")
        );
    }

    [Fact]
    public void A_link_that_leads_elsewhere_now_is_sent_again_and_nothing_else()
    {
        string target = "https://a.example/";
        _links = (_, column) => column is >= 4 and < 8 ? target : null;
        Frame("see here now");
        target = "https://b.example/";

        Assert.Equal("\e[1;5H\e]8;id=m;https://b.example/\e\\here\e]8;;\e\\", Frame("see here now"));
        Assert.Equal("", Frame("see here now"));
    }

    [Fact]
    public void A_blank_within_a_link_is_part_of_it_and_the_blank_end_of_a_row_is_not()
    {
        _links = (_, column) => column < 3 ? "https://a.example/" : null;
        Frame("a b        ");
        _links = (_, _) => null;

        Assert.Equal("\e[1;1Ha b", Frame("a b        "));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://a.example/\u0007x")]
    [InlineData("https://a.example/\u001b\\x")]
    [InlineData("https://a.example/ x")]
    [InlineData("https://a.example/\u009cx")]
    [InlineData("https://a.example/한")]
    public void An_address_that_could_end_the_sequence_is_never_sent(string hostile)
    {
        _links = (_, _) => hostile;

        Assert.DoesNotContain("]8;", Frame("see here"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_would_show_the_sequences_gets_none()
    {
        var encoder = new FrameEncoder(new SgrWriter(ColorDepth.Sixteen), new LinkWriter(supported: false));
        StringBuilder output = new();

        encoder.Encode(Cells(Plain, "see here"), [true], output, (_, _) => "https://a.example/");

        Assert.Equal("\e[m\e[H\e[2J\e[1;1Hsee here", output.ToString());
    }

    private string Frame(params string[] rows) => Encode(Cells(Plain, rows));

    private string Frame(string text, int columns, string last)
    {
        Cell[,] cells = Cells(Plain, text.PadRight(columns));
        cells[0, columns - 1].Grapheme = last;
        return Encode(cells);
    }

    private string Encode(Cell[,] cells, bool dirty = true)
    {
        bool[] dirtyRows = [.. Enumerable.Repeat(dirty, cells.GetLength(0))];
        StringBuilder output = new();
        _encoder.Encode(cells, dirtyRows, output, _links);
        return output.ToString();
    }

    private static Cell[,] Cells(Attribute look, params string[] rows)
    {
        List<List<Cell>> lines = [.. rows.Select(row => Line(row, look))];
        Cell[,] cells = new Cell[rows.Length, lines[0].Count];
        for (int row = 0; row < rows.Length; row++)
        for (int column = 0; column < lines[row].Count; column++)
            cells[row, column] = lines[row][column];
        return cells;
    }

    private static List<Cell> Line(string text, Attribute look)
    {
        List<Cell> cells = [];
        foreach (string cluster in GraphemeHelper.GetGraphemes(text))
        {
            cells.Add(new Cell(look, true, cluster));
            if (Cluster.Columns(cluster) == 2)
                cells.Add(new Cell(look, true, " "));
        }

        return cells;
    }
}
