using System.Net;
using System.Net.Sockets;
using MailTui.Core.Outbox;
using MailTui.Core.Setup;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Setup;

/// <summary>Ports that are open, closed, dropped, and something else than they should be.</summary>
public sealed class PortChecksTests : IDisposable
{
    private readonly DoctorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task A_port_with_a_certificate_that_is_believed_is_open(SmtpSecurity security)
    {
        await using var server = SmtpServer.Start(new SmtpServerOptions { Security = security });
        Use(server);

        Assert.Equal(
            $"Ok: 127.0.0.1:{server.Port} is reached, with a valid certificate.",
            await FindAsync(Probe(server.Port, security == SmtpSecurity.Tls ? PortUse.Tls : PortUse.StartTls))
        );
        Assert.Empty(server.Delivered);
    }

    [Fact]
    public async Task A_closed_port_refuses()
    {
        int port = FreePort();

        string found = await FindAsync(Probe(port));

        Assert.StartsWith($"Failed: 127.0.0.1:{port} refuses the connection (ConnectionRefused).", found);
        Assert.Contains("The way there is open", found);
    }

    [Fact]
    public async Task A_dropped_connection_times_out_and_is_no_matter_of_the_password()
    {
        using var full = new FullListener();

        string found = await FindAsync(Probe(full.Port), TimeSpan.FromMilliseconds(300));

        Assert.StartsWith($"Failed: 127.0.0.1:{full.Port} does not answer: connecting timed out.", found);
        Assert.Contains("A time-out means the security group or route, not the password", found);
        Assert.Contains("mailtui setup --print nat", found);
    }

    [Fact]
    public async Task Another_way_that_is_closed_is_only_a_warning()
    {
        int port = FreePort();

        Assert.StartsWith(
            $"Warning: 127.0.0.1:{port} is not reached (ConnectionRefused).",
            await FindAsync(Probe(port) with { IsNeeded = false })
        );
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_named()
    {
        await using var server = SmtpServer.Start(
            new SmtpServerOptions
            {
                Security = SmtpSecurity.Tls,
                CertificateName = "proxy.example.org",
                CertificateNamesAddress = false,
            }
        );
        Use(server);

        Assert.StartsWith(
            $"Failed: The certificate of 127.0.0.1:{server.Port} is for proxy.example.org.",
            await FindAsync(Probe(server.Port))
        );
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        await using var server = SmtpServer.Start(new SmtpServerOptions { Security = SmtpSecurity.Tls });

        string found = await FindAsync(Probe(server.Port));

        Assert.StartsWith($"Failed: The certificate of 127.0.0.1:{server.Port} is not trusted:", found);
        Assert.Contains("Smtp.CaFile", found);
    }

    [Fact]
    public async Task The_other_kind_of_tls_is_told()
    {
        await using var server = SmtpServer.Start();

        string found = await FindAsync(Probe(server.Port));

        Assert.StartsWith($"Failed: 127.0.0.1:{server.Port} is reached, but makes no secure connection:", found);
        Assert.Contains("587 and 2587 want \"StartTls\"", found);
    }

    [Fact]
    public async Task A_host_that_is_not_there()
    {
        Assert.StartsWith(
            "Failed: There is no host of email-smtp.nowhere.invalid:465.",
            await FindAsync(new PortToProbe("email-smtp.nowhere.invalid", 465, PortUse.Tls, IsNeeded: true))
        );
    }

    private async Task<string> FindAsync(PortToProbe port, TimeSpan? patience = null) =>
        await DoctorBench.FindAsync(
            _bench.Options with
            {
                Ports = [port],
                ConnectPatience = patience ?? TimeSpan.FromSeconds(10),
            },
            "ports"
        );

    private void Use(SmtpServer server) => _bench.Send(new SmtpOptions { Host = "127.0.0.1", CaFile = server.CaFile });

    private static PortToProbe Probe(int port, PortUse use = PortUse.Tls) =>
        new("127.0.0.1", port, use, IsNeeded: true);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>
    /// A port whose queue of connections is full and never emptied: the system drops what comes, as a firewall does.
    /// </summary>
    private sealed class FullListener : IDisposable
    {
        private const int Enough = 16;
        private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
        private readonly List<Socket> _waiting = [];

        public FullListener()
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(0);
            for (int i = 0; i < Enough; i++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
                _waiting.Add(socket);
                try
                {
                    socket.Connect(IPAddress.Loopback, Port);
                }
                catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
                {
                    // It goes on by itself, or waits for ever: that is what it is for.
                }
            }
        }

        public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

        public void Dispose()
        {
            _waiting.ForEach(socket => socket.Dispose());
            _listener.Dispose();
        }
    }
}
