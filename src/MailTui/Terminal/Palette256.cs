namespace MailTui.Terminal;

/// <summary>The colour cube (16–231) and grey ramp (232–255) that xterm and its kin share; 0–15 differ with every user.</summary>
internal static class Palette256
{
    private static ReadOnlySpan<byte> Levels => [0, 95, 135, 175, 215, 255];

    public static int Nearest(byte red, byte green, byte blue)
    {
        int r = Level(red);
        int g = Level(green);
        int b = Level(blue);
        int cube = 16 + 36 * r + 6 * g + b;
        int step = Math.Clamp(((red + green + blue) / 3 - 3) / 10, 0, 23);
        int grey = 8 + 10 * step;
        return Distance(grey, grey, grey) < Distance(Levels[r], Levels[g], Levels[b]) ? 232 + step : cube;

        int Distance(int x, int y, int z) =>
            (x - red) * (x - red) + (y - green) * (y - green) + (z - blue) * (z - blue);
    }

    private static int Level(byte value)
    {
        int level = 0;
        for (int i = 1; i < Levels.Length; i++)
        {
            if (Math.Abs(Levels[i] - value) < Math.Abs(Levels[level] - value))
                level = i;
        }

        return level;
    }
}
