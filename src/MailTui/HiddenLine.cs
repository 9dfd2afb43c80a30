using System.Text;

namespace MailTui;

/// <summary>A line typed at the terminal that is not shown, not even how long it is.</summary>
internal static class HiddenLine
{
    /// <returns>Null: the end of input (^D on an empty line).</returns>
    public static string? Read()
    {
        var line = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            switch (key)
            {
                case { Key: ConsoleKey.Enter }:
                    return line.ToString();
                case { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when line.Length == 0:
                    return null;
                case { Key: ConsoleKey.Backspace }:
                    line.Length = Math.Max(0, line.Length - 1);
                    break;
                case { Key: ConsoleKey.U, Modifiers: ConsoleModifiers.Control }:
                    line.Clear();
                    break;
                case { KeyChar: var typed } when !char.IsControl(typed):
                    line.Append(typed);
                    break;
            }
        }
    }
}
