using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Terminal;

/// <summary>
/// Turns what should be on the screen into the bytes that make it so, given what is there: Terminal.Gui marks every cell
/// a view has redrawn, and over SSH only the cells that look different are worth sending.
/// </summary>
internal sealed class FrameEncoder(SgrWriter sgr, LinkWriter links)
{
    /// <summary>Moving the cursor over unchanged cells costs at least four bytes.</summary>
    private const int WorthSkipping = 4;

    /// <summary>From this many blanks on, erasing the rest of the row is shorter.</summary>
    private const int WorthErasing = 4;

    private const int Unknown = -1;

    private Glyph[,] _shown = new Glyph[0, 0];
    private Glyph[] _wanted = [];
    private bool _valid;

    /// <summary>The terminal shows something else than we think: everything is sent again.</summary>
    public void Invalidate() => _valid = false;

    /// <summary>Appends the difference and remembers it as sent. Clears the dirty marks.</summary>
    /// <param name="linkAt">The address that the cell at a row and column leads to; null where it leads nowhere.</param>
    public void Encode(Cell[,] cells, bool[] dirtyRows, StringBuilder output, Func<int, int, string?> linkAt)
    {
        int rows = cells.GetLength(0);
        int columns = cells.GetLength(1);
        bool everything = !_valid || _shown.GetLength(0) != rows || _shown.GetLength(1) != columns;
        if (everything)
            Clear(rows, columns, output);
        for (int row = 0; row < rows; row++)
        {
            if (!everything && !dirtyRows[row])
                continue;
            dirtyRows[row] = false;
            ReadRow(cells, row, columns, linkAt);
            EncodeRow(row, columns, output);
        }

        // Whatever is written after the frame must not become part of a link.
        links.Append(output, null);
    }

    private void Clear(int rows, int columns, StringBuilder output)
    {
        sgr.Forget();
        links.Reset(output);
        sgr.Append(output, Glyph.Plain);
        output.Append("\e[H\e[2J");
        _shown = new Glyph[rows, columns];
        _wanted = new Glyph[columns];
        for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            _shown[row, column] = Glyph.Plain;
        _valid = true;
    }

    private void ReadRow(Cell[,] cells, int row, int columns, Func<int, int, string?> linkAt)
    {
        for (int column = 0; column < columns; column++)
        {
            ref Cell cell = ref cells[row, column];
            cell.IsDirty = false;
            string text = Cluster.Printable(cell.Grapheme);
            Attribute look = cell.Attribute ?? Glyph.PlainLook;
            bool wide = Cluster.Columns(text) == 2;
            if (wide && column + 1 == columns)
                (text, wide) = (" ", false);
            string? link = links.Accepted(linkAt(row, column));
            _wanted[column] = new(text, look, link);
            if (!wide)
                continue;
            column++;
            cells[row, column].IsDirty = false;
            _wanted[column] = new("", look, link);
        }
    }

    private void EncodeRow(int row, int columns, StringBuilder output)
    {
        int end = columns;
        while (end > 0 && IsUnchanged(row, end - 1))
            end--;
        if (end == 0)
            return;
        // A row with a cluster of uncertain width, now or before, is sent whole: what it looks like is not known.
        bool whole = HasUncertainWidth(row, columns);
        end = whole ? columns : end;
        int erasedFrom = ErasedFrom(columns);
        int written = Math.Min(end, erasedFrom);
        int cursor = Unknown;
        for (int column = 0; column < written; )
        {
            int skip = whole ? 0 : UnchangedFrom(row, column, written);
            if (skip >= WorthSkipping || (skip > 0 && cursor != column))
            {
                column += skip;
                continue;
            }

            MoveTo(row, column, ref cursor, output);
            column = AppendGlyph(column, output);
            cursor = column;
        }

        if (erasedFrom < end)
        {
            MoveTo(row, erasedFrom, ref cursor, output);
            links.Append(output, null);
            sgr.Append(output, Glyph.Plain);
            output.Append("\e[K");
        }

        for (int column = 0; column < columns; column++)
            _shown[row, column] = _wanted[column];
    }

    /// <summary>Returns the column after the glyph.</summary>
    private int AppendGlyph(int column, StringBuilder output)
    {
        Glyph glyph = _wanted[column];
        int next = column + Cluster.Columns(glyph.Text);
        links.Append(output, glyph.Link);
        sgr.Append(output, glyph);
        if (Cluster.HasCertainWidth(glyph.Text))
        {
            output.Append(glyph.Text);
            return next;
        }

        // Blanks first, for the terminal that draws it narrower; then back, and on to where the next column must be.
        output.Append(' ', next - column);
        MoveToColumn(column, output);
        output.Append(glyph.Text);
        if (next < _wanted.Length)
            MoveToColumn(next, output);
        return next;
    }

    private bool IsUnchanged(int row, int column) => _wanted[column].LooksLike(_shown[row, column]);

    private int UnchangedFrom(int row, int column, int end)
    {
        int first = column;
        while (column < end && IsUnchanged(row, column))
            column++;
        return column - first;
    }

    private bool HasUncertainWidth(int row, int columns)
    {
        for (int column = 0; column < columns; column++)
        {
            if (!Cluster.HasCertainWidth(_wanted[column].Text) || !Cluster.HasCertainWidth(_shown[row, column].Text))
                return true;
        }

        return false;
    }

    private int ErasedFrom(int columns)
    {
        int from = columns;
        while (from > 0 && _wanted[from - 1].IsErased)
            from--;
        return columns - from >= WorthErasing ? from : columns;
    }

    private static void MoveTo(int row, int column, ref int cursor, StringBuilder output)
    {
        if (cursor == Unknown)
            output.Append(CultureInfo.InvariantCulture, $"\e[{row + 1};{column + 1}H");
        else if (cursor != column)
            MoveToColumn(column, output);
        cursor = column;
    }

    private static void MoveToColumn(int column, StringBuilder output) =>
        output.Append(CultureInfo.InvariantCulture, $"\e[{column + 1}G");
}
