using System.Text;
using MailTui.Terminal;
using MailTui.Testing.Terminal;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Tests.Terminal;

/// <summary>Whatever was on the screen, the difference makes it what a full repaint would make it.</summary>
public sealed class FrameEncoderPropertyTests
{
    private const int Columns = 14;
    private const int Rows = 3;
    private const int Frames = 12;

    private static readonly string[] Texts =
    [
        " ",
        " ",
        " ",
        " ",
        "a",
        "b",
        "한",
        "글",
        "漢",
        "é",
        "👋🏽",
        "❤️",
        "🎉",
        "",
        "\u200b",
    ];

    private static readonly string?[] Links =
    [
        null,
        null,
        null,
        "https://a.example/",
        "https://a.example/?q=%ED%95%9C",
        "mailto:a@b.example",
        "https://a.example/\e]0;x\a",
        "https://a.example/한글",
        "javascript:alert(1)",
        "https://a.example/" + new string('x', 2100),
        "",
    ];

    private static readonly Color[] Colors = [Color.None, Color.None, Color.None, new(255, 0, 0), new(0, 0, 128)];

    [Theory]
    [InlineData(ColorDepth.Sixteen)]
    [InlineData(ColorDepth.Palette256)]
    [InlineData(ColorDepth.TrueColor)]
    internal void A_chain_of_differences_equals_a_full_repaint(ColorDepth depth)
    {
        foreach (int seed in Enumerable.Range(0, 300))
            Check(new Random(seed), depth, Cluster.Columns, certainOnly: false, $"seed {seed}");
    }

    /// <summary>A terminal with its own opinion of some clusters still shows every other cell where it belongs.</summary>
    [Fact]
    public void A_terminal_that_disagrees_about_widths_shows_the_rest_of_the_row_in_place()
    {
        foreach (int seed in Enumerable.Range(0, 300))
            Check(new Random(seed), ColorDepth.Sixteen, Disagreeing, certainOnly: true, $"seed {seed}");

        static int Disagreeing(string cluster) =>
            Cluster.HasCertainWidth(cluster) ? Cluster.Columns(cluster) : 3 - Cluster.Columns(cluster);
    }

    private static void Check(Random random, ColorDepth depth, Func<string, int> width, bool certainOnly, string seed)
    {
        FrameEncoder encoder = new(new SgrWriter(depth), new LinkWriter(supported: true));
        string?[,] links = new string?[Rows, Columns];
        VirtualTerminal shown = new(Columns, Rows, width);
        Cell[,] cells = new Cell[Rows, Columns];
        for (int frame = 0; frame < Frames; frame++)
        {
            bool[] dirty = Change(random, cells, links, everything: frame == 0);
            shown.Apply(Encode(encoder, cells, links, dirty));
            Assert.Equal("", shown.OpenLink);
            VirtualTerminal expected = new(Columns, Rows, Cluster.Columns);
            expected.Apply(
                Encode(
                    new FrameEncoder(new SgrWriter(depth), new LinkWriter(supported: true)),
                    cells,
                    links,
                    new bool[Rows]
                )
            );
            for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
            {
                if (certainOnly && !IsComparable(expected, row, column))
                    continue;
                string where = $"{seed}, frame {frame}, cell {row},{column}";
                Assert.Equal(Describe(expected, row, column, where), Describe(shown, row, column, where));
            }
        }
    }

    private static string Describe(VirtualTerminal terminal, int row, int column, string where) =>
        $"'{terminal.TextAt(row, column)}' {terminal.StyleAt(row, column)} {terminal.LinkAt(row, column)} ({where})";

    private static bool IsComparable(VirtualTerminal terminal, int row, int column) =>
        Cluster.HasCertainWidth(terminal.TextAt(row, column))
        && (terminal.TextAt(row, column).Length > 0 || Cluster.HasCertainWidth(terminal.TextAt(row, column - 1)));

    private static bool[] Change(Random random, Cell[,] cells, string?[,] links, bool everything)
    {
        bool[] dirty = new bool[Rows];
        for (int row = 0; row < Rows; row++)
        for (int column = 0; column < Columns; column++)
        {
            if (!everything && random.Next(4) > 0)
                continue;
            dirty[row] = true;
            TextStyle style = random.Next(3) == 0 ? (TextStyle)random.Next(128) : TextStyle.None;
            Attribute look = new(random.GetItems(Colors, 1)[0], random.GetItems(Colors, 1)[0], style);
            // A change of the link alone is a change.
            links[row, column] = random.GetItems(Links, 1)[0];
            if (!everything && random.Next(3) == 0)
                continue;
            cells[row, column] = new Cell(look, true, random.GetItems(Texts, 1)[0]);
        }

        return dirty;
    }

    private static string Encode(FrameEncoder encoder, Cell[,] cells, string?[,] links, bool[] dirty)
    {
        StringBuilder output = new();
        encoder.Encode(cells, dirty, output, (row, column) => links[row, column]);
        return output.ToString();
    }
}
