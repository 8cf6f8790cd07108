<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Addresses</name>
    <message>
        <source>“%1” is no address of the internet: write one such as http://www.bbc.co.uk/.</source>
        <translation>«%1» no es una dirección de internet: escribe una como http://www.bbc.co.uk/.</translation>
    </message>
    <message>
        <source>The address “%1…” is too long: an address has at most %L2 characters.</source>
        <translation>La dirección «%1…» es demasiado larga: una dirección tiene como mucho %L2 caracteres.</translation>
    </message>
    <message>
        <source>“%1” is no address, because there are blanks in it: write %20 for a blank.</source>
        <translation>«%1» no es una dirección porque contiene espacios: escribe %20 en lugar de cada espacio.</translation>
    </message>
    <message>
        <source>“%1” is not on the practice network: write a path such as /pages/news-a, or switch to the internet.</source>
        <translation>«%1» no está en la red de práctica: escribe una ruta como /pages/news-a o cambia a internet.</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Línea %L1: %2</translation>
    </message>
    <message>
        <source>The file %1 can’t be read: %2.</source>
        <translation>No se puede leer el archivo %1: %2.</translation>
    </message>
    <message>
        <source>There is no address in the file %1: write one on each line.</source>
        <translation>En el archivo %1 no hay ninguna dirección: escribe una en cada línea.</translation>
    </message>
    <message>
        <source>“%1” is no address, because the character U+%2 has no place in one: leave it out.</source>
        <translation>«%1» no es una dirección, porque el carácter U+%2 no puede estar en una: quítalo.</translation>
    </message>
    <message>
        <source>There are more than %L1 addresses, which is the limit: leave some out.</source>
        <translation>Hay más de %L1 direcciones, que es el límite: quita algunas.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %L2 bytes, which is the most for a list of addresses: leave some out.</source>
        <translation>El archivo %1 ocupa más de %L2 bytes, que es lo máximo para una lista de direcciones: quita algunas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 tareas</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 hilos</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 proceso</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 procesos</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>procesos</translation>
    </message>
    <message>
        <source>1 heartbeat</source>
        <translation>1 latido</translation>
    </message>
    <message>
        <source>%1 heartbeats</source>
        <translation>%1 latidos</translation>
    </message>
    <message>
        <source>heartbeats</source>
        <translation>latidos</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 resultado</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 resultados</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 errores</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>from the first submit to the last end</source>
        <translation>de la primera entrega al último final</translation>
    </message>
    <message>
        <source>the sum of all tasks</source>
        <translation>la suma de todas las tareas</translation>
    </message>
    <message>
        <source>the longest task</source>
        <translation>la tarea más larga</translation>
    </message>
    <message>
        <source>the mean of all tasks</source>
        <translation>el promedio de todas las tareas</translation>
    </message>
    <message>
        <source>the first task</source>
        <translation>la primera tarea</translation>
    </message>
    <message>
        <source>time on a CPU</source>
        <translation>tiempo en CPU</translation>
    </message>
    <message>
        <source>how many times faster than one after another</source>
        <translation>cuántas veces más rápido que una detrás de otra</translation>
    </message>
    <message>
        <source>heartbeats of the window during the tasks</source>
        <translation>latidos de la ventana durante las tareas</translation>
    </message>
    <message>
        <source>threads that do tasks</source>
        <translation>hilos que hacen tareas</translation>
    </message>
    <message>
        <source>processes that do tasks</source>
        <translation>procesos que hacen tareas</translation>
    </message>
    <message>
        <source>the most tasks in flight at once</source>
        <translation>el máximo de tareas en curso a la vez</translation>
    </message>
    <message>
        <source>the most tasks in one row</source>
        <translation>el máximo de tareas en una fila</translation>
    </message>
    <message>
        <source>tasks that the caller did not do itself</source>
        <translation>tareas que no hizo quien llama</translation>
    </message>
    <message>
        <source>tasks that succeed</source>
        <translation>tareas que salen bien</translation>
    </message>
    <message>
        <source>results that somebody took in</source>
        <translation>resultados que alguien recogió</translation>
    </message>
    <message>
        <source>errors that somebody read</source>
        <translation>errores que alguien leyó</translation>
    </message>
    <message>
        <source>errors that nobody read</source>
        <translation>errores que nadie leyó</translation>
    </message>
    <message>
        <source>%L1 · 0 s: waiting needs no CPU</source>
        <translation>%L1 · 0 s: esperar no gasta CPU</translation>
    </message>
    <message>
        <source>0: the GUI thread is at work itself</source>
        <translation>0: el hilo de la interfaz está ocupado</translation>
    </message>
    <message>
        <source>%L1 per second</source>
        <translation>%L1 por segundo</translation>
    </message>
    <message>
        <source>one thread does them all</source>
        <translation>un solo hilo las hace todas</translation>
    </message>
    <message>
        <source>%L1 workers share %L2 tasks</source>
        <translation>%L1 trabajadores se reparten %L2 tareas</translation>
    </message>
    <message>
        <source>one for each of %L1 tasks</source>
        <translation>uno para cada una de %L1 tareas</translation>
    </message>
    <message>
        <source>all in the program’s own process</source>
        <translation>todo en el proceso del propio programa</translation>
    </message>
    <message>
        <source>%L1 − %L1 that the caller does itself</source>
        <translation>%L1 − %L1 que hace quien llama</translation>
    </message>
    <message>
        <source>0 of %L1: nobody asks</source>
        <translation>0 de %L1: nadie pregunta</translation>
    </message>
    <message>
        <source>%L1 − %L1 that somebody reads</source>
        <translation>%L1 − %L1 que alguien lee</translation>
    </message>
    <message>
        <source>%L1 tasks, each by that of %L2 workers that is free first</source>
        <translation>%L1 tareas; toma cada una el primero que queda libre de %L2 trabajadores</translation>
    </message>
    <message>
        <source>the sum of %L1 tasks</source>
        <translation>la suma de %L1 tareas</translation>
    </message>
    <message>
        <source>the longest of %1</source>
        <translation>la más larga de %1</translation>
    </message>
    <message>
        <source>the longest of %L1 tasks</source>
        <translation>la más larga de %L1 tareas</translation>
    </message>
    <message>
        <source>the smaller of %L1 and %L2</source>
        <translation>el menor de %L1 y %L2</translation>
    </message>
    <message>
        <source> − %L1 with an error</source>
        <translation> − %L1 con error</translation>
    </message>
    <message>
        <source> − %L1 that would take longer than %2</source>
        <translation> − %L1 que tardaría más de %2</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 núcleo</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 núcleos</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>cores at work for the tasks, on average</source>
        <translation>núcleos que trabajan para las tareas, en promedio</translation>
    </message>
    <message>
        <source>0: waiting needs no CPU</source>
        <translation>0: esperar no necesita CPU</translation>
    </message>
    <message>
        <source>%L1 tasks on %L2 cores, %L3 at once</source>
        <translation>%L1 tareas en %L2 núcleos, %L3 a la vez</translation>
    </message>
    <message>
        <source>those that began before %1, up to their end</source>
        <translation>las que empezaron antes de %1, hasta su final</translation>
    </message>
    <message>
        <source> − %L1 that were stopped</source>
        <translation> − %L1 detenidas</translation>
    </message>
    <message>
        <source>0: there is no global lock</source>
        <translation>0: no hay cerrojo global</translation>
    </message>
    <message>
        <source>0: waiting needs no lock</source>
        <translation>0: esperar no requiere el cerrojo</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 turno</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 turnos</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>turnos</translation>
    </message>
    <message>
        <source>turns at the global lock, of all tasks together</source>
        <translation>turnos con el cerrojo global, entre todas las tareas</translation>
    </message>
    <message>
        <source>1: nobody else wants the lock</source>
        <translation>1: nadie más quiere el cerrojo</translation>
    </message>
    <message>
        <source>%1, in turns of %2</source>
        <translation>%1, en turnos de %2</translation>
    </message>
    <message>
        <source>time that tasks are blocked, all together</source>
        <translation>tiempo que las tareas están bloqueadas, en total</translation>
    </message>
    <message>
        <source>%1 from start to end − %2 of work</source>
        <translation>%1 de principio a fin − %2 de trabajo</translation>
    </message>
    <message>
        <source>the fullest of %L1 locks: %2</source>
        <translation>el más solicitado de %L1 cerrojos: %2</translation>
    </message>
    <message>
        <source>each task as soon as the guards let it</source>
        <translation>cada tarea en cuanto la dejan las otras</translation>
    </message>
    <message>
        <source>increments</source>
        <translation>incrementos</translation>
    </message>
    <message>
        <source>what the program’s counter comes to</source>
        <translation>a cuánto llega el contador del programa</translation>
    </message>
    <message>
        <source>what a counter would come to if none was lost</source>
        <translation>a cuánto llegaría un contador si no se perdiera nada</translation>
    </message>
    <message>
        <source>the least that the counter may come to</source>
        <translation>lo mínimo a lo que puede llegar el contador</translation>
    </message>
    <message>
        <source>increments that were lost</source>
        <translation>incrementos que se perdieron</translation>
    </message>
    <message>
        <source>0: each process has a counter of its own</source>
        <translation>0: cada proceso tiene su propio contador</translation>
    </message>
    <message>
        <source>0: no process sees another’s counter</source>
        <translation>0: ningún proceso ve el contador de otro</translation>
    </message>
    <message>
        <source> − %L1 by the lock time-out</source>
        <translation> − %L1 por el límite de bloqueo</translation>
    </message>
    <message>
        <source> − %L1 that were killed</source>
        <translation> − %L1 matadas</translation>
    </message>
</context>
<context>
    <name>ChildProcess</name>
    <message>
        <source>it was killed</source>
        <translation>lo mataron</translation>
    </message>
    <message>
        <source>it was ended by signal %1 (%2)</source>
        <translation>lo terminó la señal %1 (%2)</translation>
    </message>
    <message>
        <source>it ended by itself with exit status %1</source>
        <translation>terminó por su cuenta con el estado de salida %1</translation>
    </message>
    <message>
        <source>The worker program %1 is missing or can&apos;t be executed. %2</source>
        <translation>Falta el programa trabajador %1 o no se puede ejecutar. %2</translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation>no se sabe cómo terminó</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no option “%1” here: “hilera --help” shows those there are.</source>
        <translation>Aquí no existe la opción «%1»: «hilera --help» muestra las que hay.</translation>
    </message>
    <message>
        <source>The option %1 is there twice: give it once.</source>
        <translation>La opción %1 aparece dos veces: ponla una sola vez.</translation>
    </message>
    <message>
        <source>The option %1 takes no value: leave “%2” away.</source>
        <translation>La opción %1 no lleva valor: quita «%2».</translation>
    </message>
    <message>
        <source>The option %1 has no value: write “%1 %2”.</source>
        <translation>A la opción %1 le falta el valor: escribe «%1 %2».</translation>
    </message>
    <message>
        <source>%1: “%2” is not a whole number: choose %L3 to %L4.</source>
        <translation>%1: «%2» no es un número entero: elige entre %L3 y %L4.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range: choose %L3 to %L4.</source>
        <translation>%1: %2 está fuera de rango: elige entre %L3 y %L4.</translation>
    </message>
    <message>
        <source>the language of the program, en or es; else that of the locale</source>
        <translation>el idioma del programa, en o es; si no, el del sistema</translation>
    </message>
    <message>
        <source>more lessons are there; may be given several times</source>
        <translation>carpeta con más lecciones; se puede repetir</translation>
    </message>
    <message>
        <source>shows this, and ends</source>
        <translation>muestra esta ayuda y termina</translation>
    </message>
    <message>
        <source>shows the version, and ends</source>
        <translation>muestra la versión y termina</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system (como el escritorio), light (claro) o dark (oscuro)</translation>
    </message>
    <message>
        <source>Hilera runs real concurrent tasks and shows what every thread, process and coroutine did.</source>
        <translation>Hilera ejecuta tareas concurrentes de verdad y muestra qué hizo cada hilo, proceso y corrutina.</translation>
    </message>
    <message>
        <source>Always:</source>
        <translation>Siempre:</translation>
    </message>
    <message>
        <source>There is no language “%1” here: choose %2.</source>
        <translation>Aquí no existe el idioma «%1»: elige %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>There is no command “%1”: “hilera --help” shows those there are.</source>
        <translation>No existe la orden «%1»: «hilera --help» muestra las que hay.</translation>
    </message>
    <message>
        <source>The window needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are empty): “hilera run …” works without one, “hilera --help” shows how.</source>
        <translation>La ventana necesita una pantalla y no hay ninguna (DISPLAY y WAYLAND_DISPLAY están vacías): «hilera run …» funciona sin ella; «hilera --help» explica cómo.</translation>
    </message>
    <message>
        <source>This Hilera was built without its window: “hilera run …” works, “hilera --help” shows how.</source>
        <translation>Esta Hilera se compiló sin ventana: «hilera run …» funciona; «hilera --help» explica cómo.</translation>
    </message>
    <message>
        <source>shows what there is to choose from</source>
        <translation>muestra lo que se puede elegir</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>en JSON</translation>
    </message>
    <message>
        <source>runs a lesson&apos;s plan, or tasks under a strategy, without a window; an option overrides what the lesson says</source>
        <translation>ejecuta sin ventana el plan de una lección, o tareas con una estrategia; una opción manda sobre lo que dice la lección</translation>
    </message>
    <message>
        <source>how the tasks are given to workers (see: hilera list strategies)</source>
        <translation>cómo se reparten las tareas entre los trabajadores (véase: hilera list strategies)</translation>
    </message>
    <message>
        <source>what is done (see: hilera list tasks)</source>
        <translation>qué se hace (véase: hilera list tasks)</translation>
    </message>
    <message>
        <source>how many tasks</source>
        <translation>cuántas tareas</translation>
    </message>
    <message>
        <source>how long each takes: 5, or 200ms, or “1, 2, 3” in turn, or 1..5 at random</source>
        <translation>cuánto dura cada una: 5, o 200ms, o «1, 2, 3» por turnos, o 1..5 al azar</translation>
    </message>
    <message>
        <source>every duration times this</source>
        <translation>factor que multiplica todas las duraciones</translation>
    </message>
    <message>
        <source>workers of a pool, producers of a queue</source>
        <translation>trabajadores de un grupo, productores de una cola</translation>
    </message>
    <message>
        <source>processes, of processes with threads</source>
        <translation>procesos, en «procesos con hilos»</translation>
    </message>
    <message>
        <source>threads of each of them</source>
        <translation>hilos de cada uno de ellos</translation>
    </message>
    <message>
        <source>writes the run log there, in the format of the file&apos;s name (see: hilera list formats); may be given several times</source>
        <translation>guarda ahí el registro de la ejecución, en el formato que indica el nombre del archivo (véase: hilera list formats); se puede repetir</translation>
    </message>
    <message>
        <source>prints the plan, the outcomes and the metrics as one JSON object, and nothing else</source>
        <translation>escribe el plan, los resultados y las medidas como un solo objeto JSON, y nada más</translation>
    </message>
    <message>
        <source>prints nothing but errors</source>
        <translation>no escribe más que los errores</translation>
    </message>
    <message>
        <source>The output could not be written: free some space where it goes to.</source>
        <translation>No se pudo escribir la salida: libera espacio en el lugar adonde va.</translation>
    </message>
    <message>
        <source>plays the practice network, until Ctrl+C; prints a line a request</source>
        <translation>pone en marcha la red de práctica, hasta Ctrl+C; escribe una línea por petición</translation>
    </message>
    <message>
        <source>where it listens; else at a port that is free</source>
        <translation>dónde escucha; si no, en un puerto libre</translation>
    </message>
    <message>
        <source>of pages and TAP services: practice, on this machine (the usual one), or internet</source>
        <translation>de páginas y servicios TAP: practice, en este equipo (la habitual), o internet</translation>
    </message>
    <message>
        <source>an address: on the practice network a path; may be given several times</source>
        <translation>una dirección; en la red de práctica, una ruta; se puede repetir</translation>
    </message>
    <message>
        <source>a text file with an address on each line</source>
        <translation>un archivo de texto con una dirección en cada línea</translation>
    </message>
    <message>
        <source>seconds that a page or a TAP service may take; 60 unless said</source>
        <translation>segundos que puede tardar una página o un servicio TAP; 60 si no se indica</translation>
    </message>
    <message>
        <source>first runs the same tasks one after the other, and tells the speedup against that</source>
        <translation>ejecuta antes las mismas tareas una detrás de otra y dice la aceleración respecto a eso</translation>
    </message>
    <message>
        <source>Exit status: 0 all tasks succeeded; 1 some task did not; 2 the call was wrong, or a file could not be read or written; 3 the run could not start, or was cut off.</source>
        <translation>Estado de salida: 0, todas las tareas terminaron bien; 1, alguna no; 2, la llamada era errónea o no se pudo leer o escribir un archivo; 3, la ejecución no pudo empezar o se interrumpió.</translation>
    </message>
    <message>
        <source>reads a run log or another program&apos;s trace, and writes it in the format that OUT is named for (see: hilera list formats)</source>
        <translation>lee un registro o la traza de otro programa y lo escribe en el formato que indica el nombre de OUT (ver: hilera list formats)</translation>
    </message>
    <message>
        <source>There is no run log %1.</source>
        <translation>No hay ningún registro %1.</translation>
    </message>
    <message>
        <source>workers that compute do so at the usual priority and not at the lowest</source>
        <translation>los trabajadores que calculan lo hacen con la prioridad normal y no con la más baja</translation>
    </message>
    <message>
        <source>makes one page of run logs, to read, print and hand out</source>
        <translation>hace una página con registros, para leer, imprimir y repartir</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>dónde se guarda</translation>
    </message>
    <message>
        <source>seconds between two looks of a snooze or a burn whether to stop: 0, it hears that at once (the usual one), or never</source>
        <translation>segundos entre dos miradas de una siesta o un cálculo para ver si debe parar: 0, lo oye enseguida (lo habitual), o never, nunca</translation>
    </message>
    <message>
        <source>seconds until a global lock is handed over, if another thread wants it (0.005)</source>
        <translation>segundos hasta pasar un cerrojo global, si otro hilo lo quiere (0.005)</translation>
    </message>
    <message>
        <source>how tasks that share something share it (see: hilera list tasks); the usual way unless said</source>
        <translation>cómo comparten las tareas lo que comparten (véase: hilera list tasks); si no se dice, de la manera habitual</translation>
    </message>
    <message>
        <source>how many times each task adds 1 to the shared counter</source>
        <translation>cuántas veces suma 1 cada tarea al contador compartido</translation>
    </message>
    <message>
        <source>how many locks or permits there are</source>
        <translation>cuántos cerrojos o permisos hay</translation>
    </message>
    <message>
        <source>seconds, times the time scale, after which who is blocked gives up; never unless said</source>
        <translation>segundos, por la escala de tiempo, tras los que se rinde quien está bloqueado; nunca si no se dice</translation>
    </message>
    <message>
        <source>how many tasks fit into the queue of an owner; 0 for all</source>
        <translation>cuántas tareas caben en la cola de un dueño; 0 si caben todas</translation>
    </message>
    <message>
        <source>--lessons: there is no folder %1: name one that holds a folder for each lesson.</source>
        <translation>--lessons: no existe la carpeta %1: indica una que tenga una carpeta por lección.</translation>
    </message>
    <message>
        <source>--lessons: %1 is a lesson itself: name the folder that it is in.</source>
        <translation>--lessons: %1 es una lección: indica la carpeta en la que está.</translation>
    </message>
    <message>
        <source>The output could not be written: the standard output is closed.</source>
        <translation>No se pudo escribir la salida: la salida estándar está cerrada.</translation>
    </message>
    <message>
        <source>The output could not be written: the program that reads it has ended.</source>
        <translation>No se pudo escribir la salida: el programa que la lee ha terminado.</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>No se pudo escribir la salida: %1.</translation>
    </message>
    <message>
        <source>Hilera was cut off, because the system refused: %1.</source>
        <translation>Hilera se interrumpió porque el sistema se negó: %1.</translation>
    </message>
    <message>
        <source>Hilera was cut off, because the system refused it memory or a thread.</source>
        <translation>Hilera se interrumpió porque el sistema le negó memoria o un hilo.</translation>
    </message>
    <message>
        <source>seconds, times the time scale, until the tasks are asked to stop</source>
        <translation>segundos, por la escala de tiempo, hasta que se pide a las tareas que paren</translation>
    </message>
    <message>
        <source>seconds, times the time scale, until the processes are killed</source>
        <translation>segundos, por la escala de tiempo, hasta que se matan los procesos</translation>
    </message>
    <message>
        <source>%1 is no file: the window opens run logs that are files, and “hilera convert” makes one of what comes by a pipe.</source>
        <translation>%1 no es un archivo: la ventana abre registros que son archivos, y «hilera convert» hace uno de lo que llega por una tubería.</translation>
    </message>
    <message>
        <source>seconds, times the time scale, between the submits of two tasks; none unless said</source>
        <translation>segundos, por la escala de tiempo, entre los envíos de dos tareas; ninguno si no se dice</translation>
    </message>
    <message>
        <source>runs a program of your own as a console would, and tells what its processes, threads and tasks did; the exit status is the program&apos;s</source>
        <translation>ejecuta un programa tuyo como lo haría una consola y dice qué hicieron sus procesos, hilos y tareas; el estado de salida es el del programa</translation>
    </message>
    <message>
        <source>runs the file; else the Python of the virtual environment that the file lies in, or python3</source>
        <translation>ejecuta el archivo; si no, el Python del entorno virtual donde está el archivo, o python3</translation>
    </message>
    <message>
        <source>prints one JSON object alone; what the program prints goes to the standard error</source>
        <translation>escribe solo un objeto JSON; lo que escribe el programa va a la salida de errores</translation>
    </message>
    <message>
        <source>looks at processes, threads, tasks and sleeps alone, which costs less</source>
        <translation>mira solo procesos, hilos, tareas y siestas, lo que cuesta menos</translation>
    </message>
    <message>
        <source>prints the man page, or a shell&apos;s completions of this command line</source>
        <translation>muestra la página de manual, o lo que un intérprete de órdenes necesita para completar esta línea de órdenes</translation>
    </message>
    <message>
        <source>The window could not be opened with %1 (Qt says: %2): set them to a display that is there and a platform that is installed; “hilera run …” needs neither.</source>
        <translation>No se pudo abrir la ventana con %1 (Qt dice: %2): indica una pantalla que exista y una plataforma que esté instalada; «hilera run …» no necesita ninguna de las dos.</translation>
    </message>
    <message>
        <source>opens the window, with that run log, or that program to be watched</source>
        <translation>abre la ventana con ese registro, o con ese programa para observarlo</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>This system allows a stack of %L1 KiB, and Hilera needs %L2 KiB: raise the limit with “ulimit -s”.</source>
        <translation>Este sistema permite una pila de %L1 KiB, y Hilera necesita %L2 KiB: sube el límite con «ulimit -s».</translation>
    </message>
    <message>
        <source>runs a program of your own as a console would, and tells what its processes, threads and tasks did; the exit status is the program&apos;s. Of a notebook all cells run in order, until one fails</source>
        <translation>ejecuta un programa tuyo como lo haría una consola y dice qué hicieron sus procesos, hilos y tareas; el estado de salida es el del programa. De un cuaderno se ejecutan todas las celdas en orden, hasta que una falle</translation>
    </message>
</context>
<context>
    <name>ConvertCommand</name>
    <message>
        <source>“hilera convert” takes two files: the one to read and the one to write.</source>
        <translation>«hilera convert» toma dos archivos: el que se lee y el que se escribe.</translation>
    </message>
</context>
<context>
    <name>CounterFigures</name>
    <message>
        <source>%1, and %2 in the process</source>
        <translation>%1, y %2 en el proceso</translation>
    </message>
    <message>
        <source>%1, and %2 in each of %L3 processes</source>
        <translation>%1, y %2 en cada uno de %L3 procesos</translation>
    </message>
    <message>
        <source>%1, and %2 to %3 in %L4 processes</source>
        <translation>%1, y de %2 a %3 en %L4 procesos</translation>
    </message>
</context>
<context>
    <name>DescribeCommand</name>
    <message>
        <source>“hilera describe” takes one word: choose %1.</source>
        <translation>«hilera describe» lleva una sola palabra: elige entre %1.</translation>
    </message>
</context>
<context>
    <name>DurationSpec</name>
    <message>
        <source>“%1” is not a duration: write seconds such as 5 or 0.2, or 200 ms.</source>
        <translation>«%1» no es una duración: escribe segundos, como 5 o 0.2, o bien 200 ms.</translation>
    </message>
    <message>
        <source>A duration of %1 s is less than nothing: it takes 0 or more.</source>
        <translation>Una duración de %1 s es menos que nada: tiene que ser 0 o más.</translation>
    </message>
    <message>
        <source>A duration of %1 s is too long: a task takes at most %2 s, which is a day.</source>
        <translation>Una duración de %1 s es demasiado larga: una tarea dura como mucho %2 s, que es un día.</translation>
    </message>
    <message>
        <source>A duration is missing: write seconds such as 5, a list such as 1, 2, 3, or a spread such as 1..5.</source>
        <translation>Falta una duración: escribe segundos, como 5; una lista, como 1, 2, 3; o un intervalo, como 1..5.</translation>
    </message>
    <message>
        <source>The spread %1..%2 runs backwards: write the shorter duration first.</source>
        <translation>El intervalo %1..%2 va al revés: escribe primero la duración más corta.</translation>
    </message>
    <message>
        <source>“%1” is no seed: write a whole number up to 4294967295, such as seed 7.</source>
        <translation>«%1» no es una semilla: escribe un número entero hasta 4294967295, por ejemplo seed 7.</translation>
    </message>
    <message>
        <source>In “%1” a duration is missing: there is one before and after each comma, and on both sides of “..”.</source>
        <translation>En “%1” falta una duración: hay una antes y después de cada coma, y a ambos lados de “..”.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>At most %L1 characters fit in here.</source>
        <translation>Aquí caben como mucho %L1 caracteres.</translation>
    </message>
    <message>
        <source>a whole number from %L1 to %L2</source>
        <translation>un número entero de %L1 a %L2</translation>
    </message>
    <message>
        <source>a number from %L1 to %L2</source>
        <translation>un número de %L1 a %L2</translation>
    </message>
    <message>
        <source>%1: %2. What you typed was not taken.</source>
        <translation>%1: %2. Lo que escribiste no se ha tomado.</translation>
    </message>
</context>
<context>
    <name>FileProgress</name>
    <message>
        <source>reading, %L1 %</source>
        <translation>leyendo, %L1 %</translation>
    </message>
    <message>
        <source>writing, %1</source>
        <translation>escribiendo, %1</translation>
    </message>
    <message>
        <source>drawing run %L1 of %L2</source>
        <translation>dibujando la ejecución %L1 de %L2</translation>
    </message>
    <message>
        <source>The drawing was cancelled: nothing was written.</source>
        <translation>Se canceló el dibujo: no se ha escrito nada.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Hilera run log, JSON Lines</source>
        <translation>Registro de Hilera, JSON Lines</translation>
    </message>
    <message>
        <source>Text, as a program prints it</source>
        <translation>Texto, como lo escribe un programa</translation>
    </message>
    <message>
        <source>Chrome Trace Event, JSON</source>
        <translation>Traza de eventos de Chrome, JSON</translation>
    </message>
    <message>
        <source>Counters, CSV</source>
        <translation>Contadores, CSV</translation>
    </message>
    <message>
        <source>Slices, CSV</source>
        <translation>Tramos, CSV</translation>
    </message>
    <message>
        <source>Perfetto, Protocol Buffers</source>
        <translation>Traza de Perfetto, Protocol Buffers</translation>
    </message>
    <message>
        <source>Picture, PDF</source>
        <translation>Imagen, PDF</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>Imagen, PNG</translation>
    </message>
    <message>
        <source>Picture, SVG</source>
        <translation>Imagen, SVG</translation>
    </message>
    <message>
        <source>Report, HTML</source>
        <translation>Informe, HTML</translation>
    </message>
</context>
<context>
    <name>Guesses</name>
    <message>
        <source>1 guess</source>
        <translation>1 predicción</translation>
    </message>
    <message>
        <source>%L1 guesses</source>
        <translation>%L1 predicciones</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 – mean %3 – %4</source>
        <translation>%1: %2 – media %3 – %4</translation>
    </message>
    <message>
        <source>%1, median %2</source>
        <translation>%1, mediana %2</translation>
    </message>
</context>
<context>
    <name>Ideal</name>
    <message>
        <source>Nobody knows how long the internet takes.</source>
        <translation>Nadie sabe cuánto tarda internet.</translation>
    </message>
    <message>
        <source>Nobody can know: it depends on who comes in between, and when.</source>
        <translation>Nadie puede saberlo: depende de quién se mete en medio, y cuándo.</translation>
    </message>
    <message>
        <source>It would take longer than a century.</source>
        <translation>Tardaría más de un siglo.</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>It is a pipe or a device, and has to be a file</source>
        <translation>Es una tubería o un dispositivo y tiene que ser un archivo</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>this has to be an object, in braces.</source>
        <translation>esto tiene que ser un objeto, entre llaves.</translation>
    </message>
    <message>
        <source>there can be no “%1” here: there can be %2.</source>
        <translation>aquí no puede haber «%1»; puede haber %2.</translation>
    </message>
    <message>
        <source>a number from %L1 to %L2</source>
        <translation>un número de %L1 a %L2</translation>
    </message>
    <message>
        <source>a whole number from %L1 to %L2</source>
        <translation>un número entero de %L1 a %L2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>“%1” has to be %2.</source>
        <translation>«%1» tiene que ser %2.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the file is missing.</source>
        <translation>falta el archivo.</translation>
    </message>
    <message>
        <source>the file can’t be read: %1.</source>
        <translation>no se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>the file is larger than a lesson&apos;s may be, %L1 bytes.</source>
        <translation>el archivo es mayor de lo que admite una lección, %L1 bytes.</translation>
    </message>
    <message>
        <source>line %L1 is not JSON: %2.</source>
        <translation>la línea %L1 no es JSON: %2.</translation>
    </message>
    <message>
        <source>a lesson is an object, in braces: {&quot;chapter&quot;: …, &quot;order&quot;: …, &quot;plan&quot;: …}.</source>
        <translation>una lección es un objeto, entre llaves: {&quot;chapter&quot;: …, &quot;order&quot;: …, &quot;plan&quot;: …}.</translation>
    </message>
    <message>
        <source>the text is not UTF-8: save it in that encoding.</source>
        <translation>el texto no está en UTF-8: guárdalo con esa codificación.</translation>
    </message>
    <message>
        <source>line 1 has to be the title: “# Title”.</source>
        <translation>la línea 1 tiene que ser el título: «# Título».</translation>
    </message>
    <message>
        <source>there is no text under the title.</source>
        <translation>no hay texto debajo del título.</translation>
    </message>
    <message>
        <source>“chapter” has to name the chapter in each language: {&quot;en&quot;: &quot;…&quot;, &quot;es&quot;: &quot;…&quot;}.</source>
        <translation>«chapter» tiene que nombrar el capítulo en cada idioma: {&quot;en&quot;: &quot;…&quot;, &quot;es&quot;: &quot;…&quot;}.</translation>
    </message>
    <message>
        <source>“plan” has to be the run plan: {&quot;strategy&quot;: &quot;sequential&quot;, …}.</source>
        <translation>«plan» tiene que ser el plan de ejecución: {&quot;strategy&quot;: &quot;sequential&quot;, …}.</translation>
    </message>
    <message>
        <source>%1: there is already a lesson of this name. Give the folder another one.</source>
        <translation>%1: ya hay una lección con este nombre. Ponle otro a la carpeta.</translation>
    </message>
    <message>
        <source>step %L1: “%2” is %3 there, and that is beyond the knob.</source>
        <translation>paso %L1: ahí «%2» es %3, y hasta ahí no llega el control.</translation>
    </message>
    <message>
        <source>line %L1 belongs to no step: begin each with a heading, “## Heading”.</source>
        <translation>la línea %L1 no pertenece a ningún paso: empieza cada uno con un encabezado, «## Encabezado».</translation>
    </message>
    <message>
        <source>the step at line %L1 needs a heading and a text under it.</source>
        <translation>el paso de la línea %L1 necesita un encabezado y un texto debajo.</translation>
    </message>
    <message>
        <source>step %L1, “%2”, has no section: lesson.json has %L3 steps, and there are %L4 headings “## …”.</source>
        <translation>el paso %L1, «%2», no tiene sección: lesson.json tiene %L3 pasos y hay %L4 encabezados «## …».</translation>
    </message>
    <message>
        <source>line %L1, “%2”, is a section too many: lesson.json has %L3 steps.</source>
        <translation>la línea %L1, «%2», es una sección de más: lesson.json tiene %L3 pasos.</translation>
    </message>
    <message>
        <source>“%1” under “%2” stands for nothing: there are {count}, {duration}, {makespan} and the other knobs and answers.</source>
        <translation>«%1», en «%2», no significa nada: existen {count}, {duration}, {makespan} y los demás controles y respuestas.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>“name” has to be one of %1.</source>
        <translation>«name» tiene que ser uno de estos: %1.</translation>
    </message>
    <message>
        <source>“%1” is %2 in the plan, and that is not between “least” and “most”.</source>
        <translation>«%1» es %2 en el plan, y eso no está entre «least» y «most».</translation>
    </message>
    <message>
        <source>“choices” are different answers in “%1”, and “%2” is none.</source>
        <translation>«choices» son respuestas distintas en «%1», y «%2» no es una de ellas.</translation>
    </message>
    <message>
        <source>“choices” has to be a list of 2 to %L1 answers.</source>
        <translation>«choices» tiene que ser una lista de 2 a %L1 respuestas.</translation>
    </message>
    <message>
        <source>“unit” of “%1” is “%2”.</source>
        <translation>el valor de «unit» para «%1» es «%2».</translation>
    </message>
    <message>
        <source>a prediction goes from “least” to “most”, two numbers between 0 and %L1.</source>
        <translation>una predicción va de «least» a «most», dos números entre 0 y %L1.</translation>
    </message>
    <message>
        <source>“kind” has to be one of %1.</source>
        <translation>«kind» tiene que ser uno de estos: %1.</translation>
    </message>
    <message>
        <source>“plan” is for a step of kind run or try, and has in braces what differs from the lesson&apos;s plan: {&quot;workers&quot;: 5}.</source>
        <translation>«plan» es para un paso de tipo run o try, y lleva entre llaves lo que cambia del plan de la lección: {&quot;workers&quot;: 5}.</translation>
    </message>
    <message>
        <source>“prediction” is for a step of kind predict.</source>
        <translation>«prediction» es para un paso de tipo predict.</translation>
    </message>
    <message>
        <source>“knobs” has to be a list: [{&quot;name&quot;: &quot;count&quot;, &quot;least&quot;: 1, &quot;most&quot;: 20}].</source>
        <translation>«knobs» tiene que ser una lista: [{&quot;name&quot;: &quot;count&quot;, &quot;least&quot;: 1, &quot;most&quot;: 20}].</translation>
    </message>
    <message>
        <source>knob %L1: %2</source>
        <translation>control %L1: %2</translation>
    </message>
    <message>
        <source>knob %L1: “%2” is there twice.</source>
        <translation>control %L1: «%2» está dos veces.</translation>
    </message>
    <message>
        <source>“answer” of “prediction” has to be one of %1.</source>
        <translation>«answer» de «prediction» tiene que ser una de estas: %1.</translation>
    </message>
    <message>
        <source>“steps” has to be a list of 1 to %L1: [{&quot;kind&quot;: &quot;question&quot;}, …].</source>
        <translation>«steps» tiene que ser una lista de 1 a %L1: [{&quot;kind&quot;: &quot;question&quot;}, …].</translation>
    </message>
    <message>
        <source>step %L1: %2</source>
        <translation>paso %L1: %2</translation>
    </message>
    <message>
        <source>step %L1: there is no “prediction”, here or for the lesson.</source>
        <translation>paso %L1: no hay «prediction», ni aquí ni en la lección.</translation>
    </message>
    <message>
        <source>“look_at” has to be a list of different ones of %1.</source>
        <translation>«look_at» tiene que ser una lista sin repetir de entre %1.</translation>
    </message>
    <message>
        <source>“%1” goes from “least” to “most”, two whole numbers between %2 and %L3.</source>
        <translation>«%1» va de «least» a «most», dos números enteros entre %2 y %L3.</translation>
    </message>
    <message>
        <source>“%1” goes from “least” to “most”, two numbers between %2 and %L3.</source>
        <translation>«%1» va de «least» a «most», dos números entre %2 y %L3.</translation>
    </message>
    <message>
        <source>“ask_twice” is true or false, for a step of kind predict.</source>
        <translation>«ask_twice» es true o false, en un paso de tipo predict.</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>This text has a link to %1. Open its address in the browser?</source>
        <translation>Este texto tiene un enlace a %1. ¿Abrir su dirección en el navegador?</translation>
    </message>
    <message>
        <source>The address of this link is not opened: it has more than %L1 characters.</source>
        <translation>La dirección de este enlace no se abre: tiene más de %L1 caracteres.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message>
        <source>“hilera list” of what? Choose one of %1.</source>
        <translation>¿«hilera list» de qué? Elige una de estas: %1.</translation>
    </message>
    <message>
        <source>“%1” is one word too many: “hilera list” shows one list at a time.</source>
        <translation>«%1» sobra: «hilera list» muestra una sola lista cada vez.</translation>
    </message>
    <message>
        <source>There is no list of “%1”: choose one of %2.</source>
        <translation>No hay ninguna lista de «%1»: elige una de estas: %2.</translation>
    </message>
    <message>
        <source>(%L1 min)</source>
        <translation>(%L1 min)</translation>
    </message>
    <message>
        <source>; can be opened</source>
        <translation>; se puede abrir</translation>
    </message>
    <message>
        <source>, --mode %1</source>
        <translation>, --mode %1</translation>
    </message>
</context>
<context>
    <name>ManPage</name>
    <message>
        <source>runs the plan of the lesson “threads”, and prints its log</source>
        <translation>ejecuta el plan de la lección «threads» y muestra su registro</translation>
    </message>
    <message>
        <source>runs ten tasks in two processes, and paints what happened</source>
        <translation>ejecuta diez tareas en dos procesos y dibuja lo que pasó</translation>
    </message>
    <message>
        <source>runs a Python program unchanged, and tells what its threads and tasks did</source>
        <translation>ejecuta un programa de Python sin cambiarlo y cuenta qué hicieron sus hilos y tareas</translation>
    </message>
    <message>
        <source>makes a run log readable for Perfetto</source>
        <translation>convierte un registro de ejecución para que Perfetto lo lea</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>runs concurrent tasks, and draws what every thread and process did</source>
        <translation>ejecuta tareas concurrentes y dibuja qué hizo cada hilo y cada proceso</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>SINOPSIS</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>DESCRIPCIÓN</translation>
    </message>
    <message>
        <source>It is made for teaching: nothing is simulated. Without a command it opens its window; the commands need no display.</source>
        <translation>Está hecho para enseñar: nada es simulado. Sin ninguna orden abre su ventana; las órdenes no necesitan pantalla.</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>ÓRDENES</translation>
    </message>
    <message>
        <source>OPTIONS OF EVERY CALL</source>
        <translation>OPCIONES DE TODA LLAMADA</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>ESTADO DE SALIDA</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ARCHIVOS</translation>
    </message>
    <message>
        <source>lessons of your own, a folder each</source>
        <translation>tus propias lecciones, una carpeta para cada una</translation>
    </message>
    <message>
        <source>what the window remembers</source>
        <translation>lo que la ventana recuerda</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>EJEMPLOS</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>terminada bien</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>sin tiempo</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>matada</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Proceso %1</translation>
    </message>
    <message>
        <source>GUI thread</source>
        <translation>Hilo de la interfaz</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Quien llama</translation>
    </message>
    <message>
        <source>main thread</source>
        <translation>hilo principal</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Hilo %1</translation>
    </message>
    <message>
        <source>Coroutine %1</source>
        <translation>Corrutina %1</translation>
    </message>
    <message>
        <source>Callback %1</source>
        <translation>Callback %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>waiting for the first byte</source>
        <translation>esperando el primer byte</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>recibiendo</translation>
    </message>
    <message>
        <source>Shared counter</source>
        <translation>Contador compartido</translation>
    </message>
    <message>
        <source>Queue length</source>
        <translation>Longitud de la cola</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, proceso %2</translation>
    </message>
    <message>
        <source>the tasks are asked to stop</source>
        <translation>se pide a las tareas que paren</translation>
    </message>
    <message>
        <source>the processes are to be killed</source>
        <translation>se pide matar a los procesos</translation>
    </message>
    <message>
        <source>waiting for the GIL or C code (inferred)</source>
        <translation>espera el GIL o código en C (deducido)</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Practice network</source>
        <translation>Red de práctica</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
</context>
<context>
    <name>NewLesson</name>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>There are {count} tasks. Write here what the class is to find out.</source>
        <translation>Hay {count} tareas. Escribe aquí lo que el grupo tiene que averiguar.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predice</translation>
    </message>
    <message>
        <source>How long will it take, from the first submit to the last end?</source>
        <translation>¿Cuánto tardará, desde la primera entrega hasta el último final?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecuta</translation>
    </message>
    <message>
        <source>Press **Run** and watch the timeline.</source>
        <translation>Pulsa **Ejecutar** y mira el cronograma.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observa</translation>
    </message>
    <message>
        <source>Write here what there is to see.</source>
        <translation>Escribe aquí lo que hay que ver.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>{makespan:formula} = {makespan}. Write here why it is so.</source>
        <translation>{makespan:formula} = {makespan}. Escribe aquí por qué es así.</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>Ahora tú</translation>
    </message>
    <message>
        <source>Write here which knob to turn.</source>
        <translation>Escribe aquí qué control hay que mover.</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>Mis lecciones</translation>
    </message>
    <message>
        <source>%1 can’t be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>A lesson needs a title.</source>
        <translation>Una lección necesita un título.</translation>
    </message>
    <message>
        <source>A lesson needs a folder: name one that is not there yet.</source>
        <translation>Una lección necesita una carpeta: indica una que todavía no exista.</translation>
    </message>
    <message>
        <source>“%1” is no language: write two letters such as es.</source>
        <translation>«%1» no es un idioma: escribe dos letras, por ejemplo es.</translation>
    </message>
    <message>
        <source>There is already something at %1: choose another name.</source>
        <translation>Ya hay algo en %1: elige otro nombre.</translation>
    </message>
    <message>
        <source>the folder can’t be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>the folder can’t be given its name</source>
        <translation>no se le puede dar su nombre a la carpeta</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>{size} bytes</source>
        <translation>{size} bytes</translation>
    </message>
    <message>
        <source>{size} bytes, redirected {redirects} ×</source>
        <translation>{size} bytes, redirigido {redirects} ×</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>available, up since {up_since}</source>
        <translation>disponible desde el {up_since}</translation>
    </message>
    <message>
        <source>not available, back at {back_at}</source>
        <translation>no disponible, vuelve el {back_at}</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>not available: {notes}</source>
        <translation>no disponible: {notes}</translation>
    </message>
    <message>
        <source>VOSI availability without “available”</source>
        <translation>disponibilidad VOSI sin «available»</translation>
    </message>
    <message>
        <source>a document with entities of its own, which are not expanded</source>
        <translation>un documento con entidades propias, que no se expanden</translation>
    </message>
    <message>
        <source>nested deeper than {limit} elements</source>
        <translation>más de {limit} elementos anidados</translation>
    </message>
    <message>
        <source>XML, but not VOSI availability: its root is “{root}”</source>
        <translation>es XML, pero no disponibilidad VOSI: su raíz es «{root}»</translation>
    </message>
    <message>
        <source>“available” is “{value}”, neither true nor false</source>
        <translation>«available» vale «{value}», que no es ni true ni false</translation>
    </message>
    <message>
        <source>timed out after {timeout} s</source>
        <translation>se agotó el plazo de {timeout} s</translation>
    </message>
    <message>
        <source>timed out after {timeout} s, still connecting</source>
        <translation>se agotó el plazo de {timeout} s y aún estaba conectando</translation>
    </message>
    <message>
        <source>timed out after {timeout} s without a first byte</source>
        <translation>se agotó el plazo de {timeout} s sin que llegara ni un byte</translation>
    </message>
    <message>
        <source>timed out after {timeout} s, still receiving</source>
        <translation>se agotó el plazo de {timeout} s y aún estaba recibiendo</translation>
    </message>
    <message>
        <source>headers larger than the limit of {limit} bytes</source>
        <translation>encabezados que superan el límite de {limit} bytes</translation>
    </message>
    <message>
        <source>larger than the limit of {limit} bytes</source>
        <translation>supera el límite de {limit} bytes</translation>
    </message>
    <message>
        <source>the server reset the connection</source>
        <translation>el servidor cortó la conexión en seco (reset)</translation>
    </message>
    <message>
        <source>the body was cut short at {received} bytes</source>
        <translation>el contenido quedó cortado a los {received} bytes</translation>
    </message>
    <message>
        <source>the body was cut short at {received} of {expected} bytes</source>
        <translation>el contenido quedó cortado a los {received} de {expected} bytes</translation>
    </message>
    <message>
        <source>not an address of http or https</source>
        <translation>no es una dirección http ni https</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>la respuesta no es HTTP</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>el servidor cerró la conexión sin responder</translation>
    </message>
    <message>
        <source>more than {limit} redirects</source>
        <translation>más de {limit} redirecciones</translation>
    </message>
    <message>
        <source>the body could not be decoded</source>
        <translation>no se pudo decodificar el contenido</translation>
    </message>
    <message>
        <source>TLS: the certificate of {host} can’t be trusted</source>
        <translation>TLS: el certificado de {host} no es de confianza</translation>
    </message>
    <message>
        <source>TLS: no secure connection to {host} could be made</source>
        <translation>TLS: no se pudo establecer una conexión segura con {host}</translation>
    </message>
    <message>
        <source>on a CPU {ran} s, ready {ready} s</source>
        <translation>en CPU {ran} s, listo {ready} s</translation>
    </message>
    <message>
        <source>on a CPU {ran} s (the kernel says {kernel_ran} s), ready {ready} s</source>
        <translation>en CPU {ran} s (según el sistema {kernel_ran} s), listo {ready} s</translation>
    </message>
    <message>
        <source>on a CPU {ran} s, ready {ready} s, blocked {blocked} s</source>
        <translation>en CPU {ran} s, listo {ready} s, bloqueado {blocked} s</translation>
    </message>
    <message>
        <source>Python {version}: on a CPU {ran} s, blocked {blocked} s, ready {ready} s</source>
        <translation>Python {version}: en CPU {ran} s, bloqueado {blocked} s, listo {ready} s</translation>
    </message>
    <message>
        <source>deadlock: each task waits for a lock that the next one holds: {chain}</source>
        <translation>interbloqueo: cada tarea espera un cerrojo que tiene la siguiente: {chain}</translation>
    </message>
    <message>
        <source>waited for lock {lock}, which task {task} held in a deadlock</source>
        <translation>esperaba el cerrojo {lock}, que tenía la tarea {task} en un interbloqueo</translation>
    </message>
    <message>
        <source>not done: tasks before it were in a deadlock</source>
        <translation>sin hacer: hubo un interbloqueo entre tareas anteriores</translation>
    </message>
    <message>
        <source>gave up after {blocked} s</source>
        <translation>se rindió después de {blocked} s</translation>
    </message>
    <message>
        <source>gave up after {blocked} s: task {task} held lock {lock}</source>
        <translation>se rindió después de {blocked} s: la tarea {task} tenía el cerrojo {lock}</translation>
    </message>
    <message>
        <source>blocked for {blocked} s</source>
        <translation>bloqueada {blocked} s</translation>
    </message>
    <message>
        <source>the system has no thread for the owner of the counter</source>
        <translation>el sistema no tiene un hilo para el dueño del contador</translation>
    </message>
    <message>
        <source>overwrote {updates} updates of others</source>
        <translation>sobrescribió {updates} actualizaciones de otras</translation>
    </message>
    <message>
        <source>deadlock: task {task} holds lock {lock} and waits for {other_lock}; task {other_task} holds {other_lock} and waits for {lock}</source>
        <translation>interbloqueo: la tarea {task} tiene el cerrojo {lock} y espera el {other_lock}; la tarea {other_task} tiene el {other_lock} y espera el {lock}</translation>
    </message>
    <message>
        <source>the system refused: {what}</source>
        <translation>el sistema se negó: {what}</translation>
    </message>
    <message>
        <source>not XML: the document breaks off in line {line}</source>
        <translation>no es XML: el documento se interrumpe en la línea {line}</translation>
    </message>
    <message>
        <source>not XML: its encoding is not known here</source>
        <translation>no es XML: aquí no se conoce su codificación</translation>
    </message>
    <message>
        <source>not XML: line {line} makes no sense</source>
        <translation>no es XML: la línea {line} no tiene sentido</translation>
    </message>
    <message>
        <source>“available” is there twice, true and false</source>
        <translation>«available» aparece dos veces, con true y con false</translation>
    </message>
    <message>
        <source>the answer has no body</source>
        <translation>la respuesta no trae contenido</translation>
    </message>
    <message>
        <source>a web page, not VOSI availability</source>
        <translation>es una página web, no disponibilidad VOSI</translation>
    </message>
    <message>
        <source>redirected to “{target}”, which is no address of http or https</source>
        <translation>redirige a «{target}», que no es una dirección http ni https</translation>
    </message>
    <message>
        <source>timed out after {timeout} s, still looking up {host}</source>
        <translation>se agotó el plazo de {timeout} s y aún buscaba {host}</translation>
    </message>
    <message>
        <source>the server went over to another protocol (status 101)</source>
        <translation>el servidor pasó a otro protocolo (estado 101)</translation>
    </message>
    <message>
        <source>Content-Length makes no sense: it is no possible size, or there are two that differ</source>
        <translation>Content-Length no tiene sentido: no es un tamaño posible, o hay dos distintos</translation>
    </message>
    <message>
        <source>the body came in the encoding “{coding}”, which was not asked for</source>
        <translation>el contenido llegó con la codificación «{coding}», que nadie pidió</translation>
    </message>
    <message>
        <source>the server broke the answer off within its headers</source>
        <translation>el servidor interrumpió la respuesta en medio de los encabezados</translation>
    </message>
    <message>
        <source>the compressed body was cut short at {received} bytes</source>
        <translation>el contenido comprimido quedó cortado a los {received} bytes</translation>
    </message>
    <message>
        <source>no connection to the proxy {proxy}: check the environment variables http_proxy, https_proxy and ALL_PROXY</source>
        <translation>sin conexión con el proxy {proxy}: revisa las variables de entorno http_proxy, https_proxy y ALL_PROXY</translation>
    </message>
    <message>
        <source>this computer has no room for one more connection: start fewer tasks at once</source>
        <translation>en esta computadora no cabe otra conexión: lanza menos tareas a la vez</translation>
    </message>
    <message>
        <source>{server} refused the connection: nobody listens there</source>
        <translation>{server} rechazó la conexión: ahí no escucha nadie</translation>
    </message>
    <message>
        <source>no way to {server}: check the network of this computer</source>
        <translation>no hay camino a {server}: revisa la red de esta computadora</translation>
    </message>
    <message>
        <source>{server} does not answer: no connection in time</source>
        <translation>{server} no responde: no hubo conexión a tiempo</translation>
    </message>
    <message>
        <source>this computer forbids a connection to {server}: a firewall may do that</source>
        <translation>esta computadora prohíbe la conexión con {server}: quizá un cortafuegos</translation>
    </message>
    <message>
        <source>no connection to {server} (error {error} of the system)</source>
        <translation>sin conexión con {server} (error {error} del sistema)</translation>
    </message>
    <message>
        <source>the connection broke (error {error} of the system)</source>
        <translation>se rompió la conexión (error {error} del sistema)</translation>
    </message>
    <message>
        <source>TLS: {host} broke the secure connection off</source>
        <translation>TLS: {host} interrumpió la conexión segura</translation>
    </message>
    <message>
        <source>the body comes in chunks, and one of them makes no sense</source>
        <translation>el contenido llega en trozos, y uno de ellos no tiene sentido</translation>
    </message>
    <message>
        <source>unknown host: {host} (check the name, and that this computer has a network)</source>
        <translation>servidor desconocido: {host} (revisa el nombre y que esta computadora tenga red)</translation>
    </message>
    <message>
        <source>unknown proxy: check the environment variables http_proxy, https_proxy and ALL_PROXY</source>
        <translation>proxy desconocido: revisa las variables de entorno http_proxy, https_proxy y ALL_PROXY</translation>
    </message>
    <message>
        <source>the body came in an encoding that was not asked for</source>
        <translation>el contenido llegó con una codificación que nadie pidió</translation>
    </message>
    <message>
        <source>TLS: the certificates that this computer trusts can’t be read: install ca-certificates</source>
        <translation>TLS: no se pueden leer los certificados en que confía esta computadora: instala ca-certificates</translation>
    </message>
    <message>
        <source>the transfer from {server} failed (code {code} of libcurl)</source>
        <translation>falló la transferencia desde {server} (código {code} de libcurl)</translation>
    </message>
    <message>
        <source>not available, back at {back_at}: {notes}</source>
        <translation>no disponible, vuelve el {back_at}: {notes}</translation>
    </message>
    <message>
        <source>availability unknown</source>
        <translation>disponibilidad desconocida</translation>
    </message>
    <message>
        <source>redirected to {redirected_to}</source>
        <translation>redirigido a {redirected_to}</translation>
    </message>
    <message>
        <source>this computer has no memory left</source>
        <translation>a esta computadora no le queda memoria</translation>
    </message>
    <message>
        <source>TLS: {host} broke the connection off without close_notify, so that the body may be cut short at {received} bytes</source>
        <translation>TLS: {host} cortó la conexión sin close_notify, así que el contenido puede estar cortado a los {received} bytes</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Time-out</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Lock time-out</source>
        <translation>Límite de bloqueo</translation>
    </message>
    <message>
        <source>Threads of a process</source>
        <translation>Hilos de un proceso</translation>
    </message>
    <message>
        <source>Time scale</source>
        <translation>Escala de tiempo</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Sondeo</translation>
    </message>
    <message>
        <source>Start interval</source>
        <translation>Intervalo de salida</translation>
    </message>
    <message>
        <source>How long after one task the next is submitted, times the same factor as every duration.</source>
        <translation>Cuánto después de una tarea se envía la siguiente, por el mismo factor que todas las duraciones.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Strate&amp;gy</source>
        <translation>Estrate&amp;gia</translation>
    </message>
    <message>
        <source>Kind of t&amp;ask</source>
        <translation>Tipo de t&amp;area</translation>
    </message>
    <message>
        <source>What each task does: sleep, fetch a page, ask a service of the Virtual Observatory whether it is available, compute, or add to a counter that all share.</source>
        <translation>Lo que hace cada tarea: dormir, pedir una página, preguntar a un servicio del Observatorio Virtual si está disponible, calcular, o sumar a un contador que todas comparten.</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Tareas</translation>
    </message>
    <message>
        <source>How many tasks there are.</source>
        <translation>Cuántas tareas hay.</translation>
    </message>
    <message>
        <source>T&amp;ime-out, s</source>
        <translation>Pla&amp;zo, s</translation>
    </message>
    <message>
        <source>How many seconds a task may take; then it is given up.</source>
        <translation>Cuántos segundos puede tardar una tarea; después se abandona.</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>Mo&amp;do</translation>
    </message>
    <message>
        <source>Increme&amp;nts</source>
        <translation>In&amp;crementos</translation>
    </message>
    <message>
        <source>How many times each task adds 1 to the counter.</source>
        <translation>Cuántas veces suma 1 cada tarea al contador.</translation>
    </message>
    <message>
        <source>Locks or perm&amp;its</source>
        <translation>&amp;Cerrojos o permisos</translation>
    </message>
    <message>
        <source>How many locks or permits there are.</source>
        <translation>Cuántos cerrojos o permisos hay.</translation>
    </message>
    <message>
        <source>After how many seconds who is blocked gives up, times the same factor as every duration; 0: never.</source>
        <translation>A los cuántos segundos se rinde quien está bloqueado, por el mismo factor que todas las duraciones; 0: nunca.</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>Trabajadore&amp;s</translation>
    </message>
    <message>
        <source>How many workers take the tasks.</source>
        <translation>Cuántos trabajadores toman las tareas.</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>P&amp;rocesos</translation>
    </message>
    <message>
        <source>How many processes there are.</source>
        <translation>Cuántos procesos hay.</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>How many threads each process has.</source>
        <translation>Cuántos hilos tiene cada proceso.</translation>
    </message>
    <message>
        <source>&amp;Queue size</source>
        <translation>Ca&amp;bida de la cola</translation>
    </message>
    <message>
        <source>How many tasks fit into the queue; producers that find it full must wait. 0: no bound.</source>
        <translation>Cuántas tareas caben en la cola; los productores que la encuentran llena tienen que esperar. 0: sin límite.</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Switch interval</source>
        <translation>Intervalo de turno</translation>
    </message>
    <message>
        <source>Seconds until who computes hands the lock over, if another thread wants it. CPython’s is 0.005.</source>
        <translation>Segundos hasta que quien calcula pasa el cerrojo, si otro hilo lo quiere. El de CPython es 0.005.</translation>
    </message>
    <message>
        <source>Ti&amp;me ×</source>
        <translation>Tiem&amp;po ×</translation>
    </message>
    <message>
        <source>Every duration is multiplied by this: 0.2 makes 1 second of 5.</source>
        <translation>Todas las duraciones se multiplican por este número: con 0.2, de 5 segundos queda 1.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Workers that compute do so at the lowest priority, so that the window and other programs go first. Without, see what happens to the window.</source>
        <translation>Los trabajadores que calculan lo hacen con la prioridad más baja, para que la ventana y los demás programas vayan primero. Quítalo y mira qué le pasa a la ventana.</translation>
    </message>
    <message>
        <source>l&amp;owest</source>
        <translation>la &amp;más baja</translation>
    </message>
    <message>
        <source>Hears a stop</source>
        <translation>Oye la parada</translation>
    </message>
    <message>
        <source>When a task hears that it is to stop: at once, even in its sleep; when it looks, every so many seconds; or never: then it is deaf.</source>
        <translation>Cuándo oye una tarea que debe parar: enseguida, incluso dormida; cuando mira, cada tantos segundos; o nunca: entonces es sorda.</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>enseguida</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Parar tras</translation>
    </message>
    <message>
        <source>After so long the tasks are asked to stop, as by the button.</source>
        <translation>Pasado ese tiempo se pide a las tareas que paren, como con el botón.</translation>
    </message>
    <message>
        <source>Kill after</source>
        <translation>Matar tras</translation>
    </message>
    <message>
        <source>After so long the processes are killed, as by the button; their results are lost.</source>
        <translation>Pasado ese tiempo se mata a los procesos, como con el botón; sus resultados se pierden.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>more than %1 and at most %2</source>
        <translation>más de %1 y como mucho %2</translation>
    </message>
    <message>
        <source>%1, or “never”</source>
        <translation>%1, o «never»</translation>
    </message>
    <message>
        <source>Loc&amp;k time-out, s</source>
        <translation>Límite de blo&amp;queo, s</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>makespan</source>
        <translation>duración total</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>sobrecoste</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>trabajadores</translation>
    </message>
    <message>
        <source>most in flight</source>
        <translation>máximo en curso</translation>
    </message>
    <message>
        <source>tasks succeeded</source>
        <translation>tareas terminadas bien</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>slices</source>
        <translation>tramos</translation>
    </message>
    <message>
        <source>A trace of another program</source>
        <translation>Traza de otro programa</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 núcleo</translation>
    </message>
    <message>
        <source>%L1 cores</source>
        <translation>%L1 núcleos</translation>
    </message>
    <message>
        <source>CPU of the workers</source>
        <translation>CPU de trabajadores</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>%L1 tasks</source>
        <translation>%L1 tareas</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>of %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>on the practice network</source>
        <translation>en la red de práctica</translation>
    </message>
    <message>
        <source>on the internet</source>
        <translation>en internet</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 trabajador</translation>
    </message>
    <message>
        <source>%L1 workers</source>
        <translation>%L1 trabajadores</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 proceso</translation>
    </message>
    <message>
        <source>%L1 processes</source>
        <translation>%L1 procesos</translation>
    </message>
    <message>
        <source>1 thread of each</source>
        <translation>1 hilo en cada uno</translation>
    </message>
    <message>
        <source>%L1 threads of each</source>
        <translation>%L1 hilos en cada uno</translation>
    </message>
    <message>
        <source>deaf</source>
        <translation>sordas</translation>
    </message>
    <message>
        <source>polling every %1</source>
        <translation>miran cada %1</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>paradas al cabo de %1</translation>
    </message>
    <message>
        <source>killed after %1</source>
        <translation>matadas al cabo de %1</translation>
    </message>
    <message>
        <source>switch interval %1</source>
        <translation>intervalo de turno %1</translation>
    </message>
    <message>
        <source>1 increment each</source>
        <translation>1 incremento cada una</translation>
    </message>
    <message>
        <source>%L1 increments each</source>
        <translation>%L1 incrementos cada una</translation>
    </message>
    <message>
        <source>1 lock or permit</source>
        <translation>1 cerrojo o permiso</translation>
    </message>
    <message>
        <source>%L1 locks or permits</source>
        <translation>%L1 cerrojos o permisos</translation>
    </message>
    <message>
        <source>room for %L1 in the queue</source>
        <translation>en la cola caben %L1</translation>
    </message>
    <message>
        <source>with windows of %1</source>
        <translation>con ventanas de %1</translation>
    </message>
    <message>
        <source>%1,%2 is a list: %1 s, then %2 s. With a decimal point it is one number: %1.%2</source>
        <translation>%1,%2 es una lista: %1 s y luego %2 s. Con punto decimal es un solo número: %1.%2</translation>
    </message>
    <message>
        <source>submitted every %1</source>
        <translation>enviadas cada %1</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>estado de salida %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
</context>
<context>
    <name>PracticeNetwork</name>
    <message>
        <source>There is no port %1: choose 1 to %2, or 0 for a free one.</source>
        <translation>No hay puerto %1: elige de 1 a %2, o 0 para uno libre.</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program: choose another, or 0 for a free one.</source>
        <translation>Otro programa usa el puerto %1: elige otro, o 0 para uno libre.</translation>
    </message>
    <message>
        <source>The practice network can’t listen on port %1 (%2): choose another, or 0 for a free one.</source>
        <translation>La red de práctica no puede escuchar en el puerto %1 (%2): elige otro, o 0 para uno libre.</translation>
    </message>
    <message>
        <source>The practice network can’t start, because the system has no thread for it: end other programs, or raise the limit (“ulimit -u”, or that of the container).</source>
        <translation>La red de práctica no puede empezar porque el sistema no tiene un hilo para ella: cierra otros programas o sube el límite («ulimit -u» o el del contenedor).</translation>
    </message>
    <message>
        <source>Port %1 is the administrator’s: choose another, 1024 or above, or 0 for a free one.</source>
        <translation>El puerto %1 es del administrador: elige otro, a partir de 1024, o 0 para uno libre.</translation>
    </message>
</context>
<context>
    <name>PracticeSite</name>
    <message>
        <source>The practice network takes GET and HEAD alone.</source>
        <translation>La red de práctica solo admite GET y HEAD.</translation>
    </message>
    <message>
        <source>The practice network takes no request that has a body.</source>
        <translation>La red de práctica no admite peticiones con cuerpo.</translation>
    </message>
    <message>
        <source>The header of the request is too long.</source>
        <translation>La cabecera de la petición es demasiado larga.</translation>
    </message>
    <message>
        <source>The practice network speaks HTTP/1.1 and HTTP/1.0.</source>
        <translation>La red de práctica habla HTTP/1.1 y HTTP/1.0.</translation>
    </message>
    <message>
        <source>The request is not one of HTTP/1.1.</source>
        <translation>La petición no es de HTTP/1.1.</translation>
    </message>
    <message>
        <source>The practice network answers this machine alone: ask for 127.0.0.1, or localhost.</source>
        <translation>La red de práctica solo responde a este equipo: pide a 127.0.0.1, o a localhost.</translation>
    </message>
    <message>
        <source>This page is missing, as it was asked for.</source>
        <translation>Esta página falta, como se pidió.</translation>
    </message>
    <message>
        <source>The server has failed, as it was asked for.</source>
        <translation>El servidor ha fallado, como se pidió.</translation>
    </message>
    <message>
        <source>“to” has to be a path of the practice network. %1</source>
        <translation>«to» tiene que ser una ruta de la red de práctica. %1</translation>
    </message>
    <message>
        <source>What you look for is elsewhere.</source>
        <translation>Lo que buscas está en otro sitio.</translation>
    </message>
    <message>
        <source>What you look for is here.</source>
        <translation>Lo que buscas está aquí.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrada</translation>
    </message>
    <message>
        <source>the server fails</source>
        <translation>el servidor falla</translation>
    </message>
    <message>
        <source>never an answer</source>
        <translation>nunca responde</translation>
    </message>
    <message>
        <source>the connection is reset before any answer</source>
        <translation>la conexión se reinicia antes de toda respuesta</translation>
    </message>
    <message>
        <source>the connection is reset in the middle of the body</source>
        <translation>la conexión se reinicia a mitad del cuerpo</translation>
    </message>
    <message>
        <source>the body is cut short: it ends after “at” bytes of “size”</source>
        <translation>el cuerpo se corta: acaba tras «at» bytes de «size»</translation>
    </message>
    <message>
        <source>the body comes a few bytes at a time</source>
        <translation>el cuerpo llega de pocos bytes en pocos bytes</translation>
    </message>
    <message>
        <source>so many redirects, then the page “to”</source>
        <translation>tantas redirecciones, y luego la página «to»</translation>
    </message>
    <message>
        <source>a redirect to itself</source>
        <translation>una redirección a sí misma</translation>
    </message>
    <message>
        <source>says that it is XML, and is not</source>
        <translation>dice que es XML, y no lo es</translation>
    </message>
    <message>
        <source>XML that would grow to gigabytes if its entities were expanded</source>
        <translation>XML que crecería hasta gigabytes si se expandieran sus entidades</translation>
    </message>
    <message>
        <source>a body that does not end until the client goes, or a very large one</source>
        <translation>un cuerpo que no acaba hasta que el cliente se va, o uno muy grande</translation>
    </message>
    <message>
        <source>header lines without end</source>
        <translation>líneas de cabecera sin fin</translation>
    </message>
    <message>
        <source>an answer that is not HTTP</source>
        <translation>una respuesta que no es HTTP</translation>
    </message>
    <message>
        <source>the connection is closed without a byte</source>
        <translation>la conexión se cierra sin un solo byte</translation>
    </message>
    <message>
        <source>%1 bytes, after %2 s</source>
        <translation>%1 bytes, tras %2 s</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>available, after %1 s</source>
        <translation>disponible, tras %1 s</translation>
    </message>
    <message>
        <source>not available, after %1 s</source>
        <translation>no disponible, tras %1 s</translation>
    </message>
    <message>
        <source>TAP services</source>
        <translation>Servicios TAP</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>The practice network</source>
        <translation>La red de práctica</translation>
    </message>
    <message>
        <source>Pages, TAP services and faults of set size and delay, for a room without internet. It answers this machine alone.</source>
        <translation>Páginas, servicios TAP y fallos de tamaño y retardo fijados, para un aula sin internet. Solo responde a este equipo.</translation>
    </message>
    <message>
        <source>A query changes what a page is: in /pages/news-a?delay=0.6&amp;size=50000&amp;rate=1000000 the delay before the first byte is in seconds, the size in bytes, the rate in bytes a second. encoding=deflate sends it compressed, in the same time.</source>
        <translation>Una consulta cambia cómo es una página: en /pages/news-a?delay=0.6&amp;size=50000&amp;rate=1000000 el retardo (delay) antes del primer byte va en segundos, el tamaño (size) en bytes, el ritmo (rate) en bytes por segundo. Con encoding=deflate se envía comprimida, en el mismo tiempo.</translation>
    </message>
    <message>
        <source>TAP services and faults take a delay, too. A fault is also a TAP service: /faults/404/availability.</source>
        <translation>Los servicios TAP y los fallos también admiten un retardo (delay). Un fallo es también un servicio TAP: /faults/404/availability.</translation>
    </message>
    <message>
        <source>“%1=%2” can’t be: choose a number from %3 to %4.</source>
        <translation>«%1=%2» no puede ser: elige un número de %3 a %4.</translation>
    </message>
    <message>
        <source>Nothing can be set here: leave “?%1” away.</source>
        <translation>Aquí no se puede fijar nada: quita «?%1».</translation>
    </message>
    <message>
        <source>“%1” is nothing that can be set here: there is %2.</source>
        <translation>«%1» no se puede fijar aquí: hay %2.</translation>
    </message>
    <message>
        <source>“%1” is set twice: set it once.</source>
        <translation>«%1» está dos veces: ponlo una vez.</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known: there is deflate.</source>
        <translation>No se conoce la codificación «%1»: hay deflate.</translation>
    </message>
    <message>
        <source>A page that is sent compressed may have %1 bytes at most: choose a smaller size.</source>
        <translation>Una página que se envía comprimida puede tener como mucho %1 bytes: elige un tamaño menor.</translation>
    </message>
    <message>
        <source>There is no practice page “%1”: choose one of %2.</source>
        <translation>No hay página de práctica «%1»: elige una de %2.</translation>
    </message>
    <message>
        <source>There is no practice TAP service “%1”: choose one of %2.</source>
        <translation>No hay servicio TAP de práctica «%1»: elige uno de %2.</translation>
    </message>
    <message>
        <source>This is a practice TAP service. It answers at /tap/%1/availability.</source>
        <translation>Este es un servicio TAP de práctica. Responde en /tap/%1/availability.</translation>
    </message>
    <message>
        <source>There is no practice fault “%1”: choose one of %2.</source>
        <translation>No hay fallo de práctica «%1»: elige uno de %2.</translation>
    </message>
    <message>
        <source>The practice network has nothing at “%1”: its pages are at /pages/NAME, its TAP services at /tap/NAME, its faults at /faults/NAME, and / lists them all.</source>
        <translation>La red de práctica no tiene nada en «%1»: sus páginas están en /pages/NOMBRE, sus servicios TAP en /tap/NOMBRE, sus fallos en /faults/NOMBRE, y / los enumera todos.</translation>
    </message>
    <message>
        <source>This answer would take longer than %1 seconds: choose a larger rate, or a smaller size.</source>
        <translation>Esta respuesta tardaría más de %1 segundos: elige un ritmo mayor, o un tamaño menor.</translation>
    </message>
    <message>
        <source>XML, but not VOSI availability</source>
        <translation>XML, pero no disponibilidad VOSI</translation>
    </message>
</context>
<context>
    <name>ProgramFile</name>
    <message>
        <source>There is no file %1: open another program.</source>
        <translation>No existe el archivo %1: abre otro programa.</translation>
    </message>
    <message>
        <source>%1 is no file: open a file of Python, or another program.</source>
        <translation>%1 no es un archivo: abre un archivo de Python u otro programa.</translation>
    </message>
    <message>
        <source>%1 can’t be run: open a file of Python, whose name ends in .py, or a program that may be executed.</source>
        <translation>%1 no se puede ejecutar: abre un archivo de Python, cuyo nombre termina en .py, o un programa que se pueda ejecutar.</translation>
    </message>
</context>
<context>
    <name>PythonWorker</name>
    <message>
        <source>Hilera needs Python 3.8 or later: install it as %1.</source>
        <translation>Hilera necesita Python 3.8 o posterior: instálalo como %1.</translation>
    </message>
    <message>
        <source>Workers in Python only sleep or compute: choose the task snooze or burn.</source>
        <translation>Los trabajadores de Python solo duermen o calculan: elige la tarea siesta o cálculo.</translation>
    </message>
    <message>
        <source>There is no %1 on this machine: install Python 3.8 or later, or choose another strategy.</source>
        <translation>En esta máquina no hay %1: instala Python 3.8 o posterior, o elige otra estrategia.</translation>
    </message>
    <message>
        <source>The %1 of this machine is too old: install Python 3.8 or later, or choose another strategy.</source>
        <translation>El %1 de esta máquina es demasiado antiguo: instala Python 3.8 o posterior, o elige otra estrategia.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The figures of each run, measured</source>
        <translation>Las cifras de cada ejecución, medidas</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>%L1 runs compared</source>
        <translation>Comparación de %L1 ejecuciones</translation>
    </message>
    <message>
        <source>Made by Hilera. Nothing was simulated: all times were measured.</source>
        <translation>Hecho con Hilera. Nada es simulado: todos los tiempos se midieron.</translation>
    </message>
    <message>
        <source>The lesson: %1</source>
        <translation>La lección: %1</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Estrategia</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Mandos</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What was to be run</source>
        <translation>Qué había que ejecutar</translation>
    </message>
    <message>
        <source>What happened on each row, from left to right in time.</source>
        <translation>Qué ocurrió en cada fila; el tiempo corre de izquierda a derecha.</translation>
    </message>
    <message>
        <source>What each worker did, from left to right in time. Below are what was in flight, and what was on a CPU.</source>
        <translation>Lo que hizo cada trabajador, de izquierda a derecha en el tiempo. Debajo, lo que estaba en curso y lo que estaba en CPU.</translation>
    </message>
    <message>
        <source>What each worker did, from left to right in time. Dashed outlines are the ideal schedule; below are the tasks in flight, and those on a CPU.</source>
        <translation>Qué hizo cada trabajador; el tiempo corre de izquierda a derecha. Los contornos discontinuos son el plan ideal; abajo, las tareas en curso y las que están en CPU.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Figures of the run, measured</source>
        <translation>Cifras de la ejecución, medidas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>What became of each task; times in seconds since the start of the run</source>
        <translation>Qué fue de cada tarea; tiempos en segundos desde el comienzo de la ejecución</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Trabajador</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>… and %L1 more tasks, which the run log has.</source>
        <translation>… y %L1 tareas más, que están en el registro.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What a program would have printed; times in seconds</source>
        <translation>Lo que habría impreso un programa; tiempos en segundos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>… and %L1 more lines, which the run log has.</source>
        <translation>… y %L1 líneas más, que están en el registro.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>What the run took place on</source>
        <translation>Dónde tuvo lugar la ejecución</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo del sistema</translation>
    </message>
    <message>
        <source>Speedup against run %1</source>
        <translation>Aceleración frente a la ejecución %1</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Estado de salida</translation>
    </message>
    <message>
        <source>What was watched</source>
        <translation>Lo que se observó</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Código fuente</translation>
    </message>
    <message>
        <source>1 guess</source>
        <translation>1 predicción</translation>
    </message>
    <message>
        <source>%L1 guesses</source>
        <translation>%L1 predicciones</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, median %3</source>
        <translation>%1: %2, mediana %3</translation>
    </message>
    <message>
        <source>First vote</source>
        <translation>Primera votación</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Second vote, after a discussion</source>
        <translation>Segunda votación, después de discutir</translation>
    </message>
    <message>
        <source>How many chose each</source>
        <translation>Cuántos eligieron cada una</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Second vote</source>
        <translation>Segunda votación</translation>
    </message>
    <message>
        <source>%1; measured: %2</source>
        <translation>%1; medido: %2</translation>
    </message>
    <message>
        <source>What the class guessed</source>
        <translation>Lo que predijo el grupo</translation>
    </message>
    <message>
        <source>… and 1 more task, which the run log has.</source>
        <translation>… y 1 tarea más, que está en el registro.</translation>
    </message>
    <message>
        <source>… and 1 more line, which the run log has.</source>
        <translation>… y 1 línea más, que está en el registro.</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>“hilera report” has to know where to: write “-o FILE.html”.</source>
        <translation>«hilera report» tiene que saber dónde guardar: escribe «-o FILE.html».</translation>
    </message>
    <message>
        <source>“%1” is no name for a report: it has to end in .html.</source>
        <translation>«%1» no sirve como nombre de un informe: tiene que terminar en .html.</translation>
    </message>
    <message>
        <source>“hilera report” of what? Name one run log or several.</source>
        <translation>¿«hilera report» de qué? Indica uno o varios registros.</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>There is no lesson “%1”: “hilera list lessons” shows those there are.</source>
        <translation>No existe la lección «%1»: «hilera list lessons» muestra las que hay.</translation>
    </message>
    <message>
        <source>The lesson “%1” can’t be used. %2</source>
        <translation>La lección «%1» no se puede usar. %2</translation>
    </message>
    <message>
        <source>“%1” is one word too many: “hilera run” takes one lesson.</source>
        <translation>«%1» sobra: «hilera run» admite una sola lección.</translation>
    </message>
    <message>
        <source>“hilera run” what? Name a lesson, or a strategy: “hilera run --strategy sequential”.</source>
        <translation>¿«hilera run» qué? Di una lección o una estrategia: «hilera run --strategy sequential».</translation>
    </message>
    <message>
        <source>--seconds: %1</source>
        <translation>--seconds: %1</translation>
    </message>
    <message>
        <source>--json and --quiet contradict each other: choose one of them.</source>
        <translation>--json y --quiet se contradicen: elige una de las dos.</translation>
    </message>
    <message>
        <source>The run could not start: the worker program %1 is missing or can’t be executed. Build or install Hilera again.</source>
        <translation>La ejecución no pudo empezar: falta el programa trabajador %1 o no se puede ejecutar. Vuelve a compilar o a instalar Hilera.</translation>
    </message>
    <message>
        <source>%1 changes nothing here: the strategy “%2” has no such knob.</source>
        <translation>%1 no cambia nada aquí: la estrategia «%2» no tiene ese mando.</translation>
    </message>
    <message>
        <source>The run was cut off. Not done: %1.</source>
        <translation>La ejecución se interrumpió. Sin hacer: %1.</translation>
    </message>
    <message>
        <source>Some tasks did not succeed: %1.</source>
        <translation>Algunas tareas no terminaron bien: %1.</translation>
    </message>
    <message>
        <source>There is no network “%1”: choose practice or internet.</source>
        <translation>No existe la red «%1»: elige practice o internet.</translation>
    </message>
    <message>
        <source>%1 changes nothing here: the task “%2” has no such knob.</source>
        <translation>%1 no cambia nada aquí: la tarea «%2» no tiene ese mando.</translation>
    </message>
    <message>
        <source>There is no speedup to tell, since not all tasks succeeded one after the other.</source>
        <translation>No hay aceleración que decir, porque no todas las tareas terminaron bien una detrás de otra.</translation>
    </message>
    <message>
        <source>%1: “%2” is neither a number nor “never”: write it like 0.2.</source>
        <translation>%1: «%2» no es un número ni «never»: escríbelo como 0.2.</translation>
    </message>
    <message>
        <source>The lesson “%1” is meant for the internet: write “--network internet” if its tasks may go there.</source>
        <translation>La lección «%1» es para internet: escribe «--network internet» si sus tareas pueden ir allí.</translation>
    </message>
    <message>
        <source>Cut off while the tasks ran one after the other, for the speedup: the run itself did not start.</source>
        <translation>Interrumpido mientras las tareas se ejecutaban una tras otra, para la aceleración: la ejecución misma no empezó.</translation>
    </message>
    <message>
        <source>%1: %2 is out of range: choose %3.</source>
        <translation>%1: %2 está fuera de rango: elige %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number: write it like 0.2.</source>
        <translation>%1: «%2» no es un número: escríbelo como 0.2.</translation>
    </message>
</context>
<context>
    <name>RunLog</name>
    <message>
        <source>“%1” has no ending that is known for run logs: choose one of %2.</source>
        <translation>«%1» no tiene una extensión conocida para registros: elige una de %2.</translation>
    </message>
    <message>
        <source>“%1” has to be a whole number from %L2 to %L3.</source>
        <translation>«%1» tiene que ser un número entero de %L2 a %L3.</translation>
    </message>
    <message>
        <source>“%1” has to be one of %2.</source>
        <translation>«%1» tiene que ser uno de estos: %2.</translation>
    </message>
    <message>
        <source>An event has no “%1”.</source>
        <translation>Un evento no tiene «%1».</translation>
    </message>
    <message>
        <source>It stops being a JSON object at byte %L1.</source>
        <translation>Deja de ser un objeto JSON en el byte %L1.</translation>
    </message>
    <message>
        <source>The event has no “%1”.</source>
        <translation>Al evento le falta «%1».</translation>
    </message>
    <message>
        <source>An event of the type “%1” has no “%2”.</source>
        <translation>Un evento del tipo «%1» no tiene «%2».</translation>
    </message>
    <message>
        <source>The run log %1 can’t be opened. %2</source>
        <translation>No se puede abrir el registro %1. %2</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>Se canceló la apertura de %1.</translation>
    </message>
    <message>
        <source>A note has to be a “text”, and perhaps an object of “values”.</source>
        <translation>Una nota tiene que ser un «text» y, si acaso, un objeto de «values».</translation>
    </message>
    <message>
        <source>“%1” has to be a text.</source>
        <translation>«%1» tiene que ser un texto.</translation>
    </message>
    <message>
        <source>It can’t be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Línea %L1: %2</translation>
    </message>
    <message>
        <source>A run log has at most %L1 events and notes.</source>
        <translation>Un registro tiene como mucho %L1 eventos y notas.</translation>
    </message>
    <message>
        <source>“%1” runs ahead: only %L2 tracks have been opened by then.</source>
        <translation>«%1» se adelanta: hasta ahí solo se han abierto %L2 filas.</translation>
    </message>
    <message>
        <source>It is no event (with “time_ns”), no note and no count of “dropped” events.</source>
        <translation>No es un evento (con «time_ns»), ni una nota, ni una cuenta de eventos perdidos («dropped»).</translation>
    </message>
    <message>
        <source>Notes are numbered one after the other: this has to be note %L1.</source>
        <translation>Las notas se numeran una tras otra: esta tiene que ser la nota %L1.</translation>
    </message>
    <message>
        <source>The file was cut off in line %L1: %L2 of %L3 events and notes are missing.</source>
        <translation>El archivo está cortado en la línea %L1: faltan %L2 de %L3 eventos y notas.</translation>
    </message>
    <message>
        <source>A run log of Hilera begins with {&quot;hilera&quot;:%1, and this one does not.</source>
        <translation>Un registro de Hilera empieza por {&quot;hilera&quot;:%1, y este no.</translation>
    </message>
    <message>
        <source>It is of version %1 of the format, and this Hilera reads version %2.</source>
        <translation>Es de la versión %1 del formato, y este Hilera lee la versión %2.</translation>
    </message>
    <message>
        <source>It is too long: it may have at most %L1 bytes.</source>
        <translation>Es demasiado larga: puede tener como mucho %L1 bytes.</translation>
    </message>
    <message>
        <source>1 event of an unknown phase (%1)</source>
        <translation>1 evento de una fase desconocida (%1)</translation>
    </message>
    <message>
        <source>%L1 events of unknown phases (%2)</source>
        <translation>%L1 eventos de fases desconocidas (%2)</translation>
    </message>
    <message>
        <source>1 event without a time that makes sense</source>
        <translation>1 evento sin un tiempo con sentido</translation>
    </message>
    <message>
        <source>%L1 events without a time that makes sense</source>
        <translation>%L1 eventos sin un tiempo con sentido</translation>
    </message>
    <message>
        <source>1 end of a slice that never began</source>
        <translation>1 final de un tramo que nunca empezó</translation>
    </message>
    <message>
        <source>%L1 ends of slices that never began</source>
        <translation>%L1 finales de tramos que nunca empezaron</translation>
    </message>
    <message>
        <source>1 slice inside too many others</source>
        <translation>1 tramo dentro de demasiados otros</translation>
    </message>
    <message>
        <source>%L1 slices inside too many others</source>
        <translation>%L1 tramos dentro de demasiados otros</translation>
    </message>
    <message>
        <source>1 slice or value more than 104 days after the first</source>
        <translation>1 tramo o valor más de 104 días después del primero</translation>
    </message>
    <message>
        <source>%L1 slices or values more than 104 days after the first</source>
        <translation>%L1 tramos o valores más de 104 días después del primero</translation>
    </message>
    <message>
        <source>1 event of more threads or counters than Hilera takes</source>
        <translation>1 evento de más hilos o contadores de los que admite Hilera</translation>
    </message>
    <message>
        <source>%L1 events of more threads or counters than Hilera takes</source>
        <translation>%L1 eventos de más hilos o contadores de los que admite Hilera</translation>
    </message>
    <message>
        <source>some of the names</source>
        <translation>algunos de los nombres</translation>
    </message>
    <message>
        <source>Byte %L1: %2</source>
        <translation>Byte %L1: %2</translation>
    </message>
    <message>
        <source>What begins here is broken, or longer than %L1 bytes.</source>
        <translation>Lo que empieza aquí está roto o ocupa más de %L1 bytes.</translation>
    </message>
    <message>
        <source>A Chrome Trace begins with [ or {.</source>
        <translation>Una traza de Chrome empieza por [ o {.</translation>
    </message>
    <message>
        <source>The file is empty. %1</source>
        <translation>El archivo está vacío. %1</translation>
    </message>
    <message>
        <source>An event has to be a JSON object.</source>
        <translation>Un evento tiene que ser un objeto JSON.</translation>
    </message>
    <message>
        <source>A trace has at most %L1 events.</source>
        <translation>Una traza tiene como mucho %L1 eventos.</translation>
    </message>
    <message>
        <source>A JSON object goes on with a key and its value.</source>
        <translation>Un objeto JSON sigue con una clave y su valor.</translation>
    </message>
    <message>
        <source>There is no list of “traceEvents” in it.</source>
        <translation>No contiene una lista de «traceEvents».</translation>
    </message>
    <message>
        <source>The file was cut off at byte %L1: what is before that is shown.</source>
        <translation>El archivo está cortado en el byte %L1: se muestra lo anterior.</translation>
    </message>
    <message>
        <source>Not shown: %1.</source>
        <translation>No se muestra: %1.</translation>
    </message>
    <message>
        <source>1 slice has no end: it is shown up to the end of the trace.</source>
        <translation>1 tramo no tiene final: se muestra hasta el final de la traza.</translation>
    </message>
    <message>
        <source>%L1 slices have no end: they are shown up to the end of the trace.</source>
        <translation>%L1 tramos no tienen final: se muestran hasta el final de la traza.</translation>
    </message>
    <message>
        <source>“%1” can keep runs of Hilera alone, and this is another program’s: choose one of %2.</source>
        <translation>«%1» solo puede guardar ejecuciones de Hilera, y esta es de otro programa: elige una de %2.</translation>
    </message>
    <message>
        <source>1 arrow that has one end only</source>
        <translation>1 flecha que solo tiene un extremo</translation>
    </message>
    <message>
        <source>1 arrow that begins or ends outside of all slices</source>
        <translation>1 flecha que empieza o acaba fuera de todos los tramos</translation>
    </message>
    <message>
        <source>%L1 arrows that begin or end outside of all slices</source>
        <translation>%L1 flechas que empiezan o acaban fuera de todos los tramos</translation>
    </message>
    <message>
        <source>%L1 arrows that have one end only</source>
        <translation>%L1 flechas que solo tienen un extremo</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: there is no folder %2. Make it first.</source>
        <translation>No se puede escribir el archivo %1: no existe la carpeta %2. Créala primero.</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: that is a folder. Choose another name.</source>
        <translation>No se puede escribir el archivo %1: es una carpeta. Elige otro nombre.</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: the folder %2 is read-only for you. Choose another one.</source>
        <translation>No se puede escribir el archivo %1: no tienes permiso de escritura en la carpeta %2. Elige otra.</translation>
    </message>
    <message>
        <source>Writing to %1 was cancelled.</source>
        <translation>Se canceló la escritura en %1.</translation>
    </message>
    <message>
        <source>%1 is no file, and could not be written to: %2.</source>
        <translation>%1 no es un archivo y no se pudo escribir en él: %2.</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: %2. Choose another one.</source>
        <translation>No se puede escribir el archivo %1: %2. Elige otro.</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>Lo que había antes sigue igual.</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: it is named twice, to be read or written. Choose another name.</source>
        <translation>No se puede escribir el archivo %1: se nombra dos veces, para leerlo o escribirlo. Elige otro nombre.</translation>
    </message>
    <message>
        <source>it is read-only for you</source>
        <translation>no tienes permiso de escritura</translation>
    </message>
    <message>
        <source>Writing %1 was cancelled.</source>
        <translation>Se canceló la escritura de %1.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>No se pudo escribir el archivo %1: %2.</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 muestra</translation>
    </message>
    <message>
        <source>%L1 samples</source>
        <translation>%L1 muestras</translation>
    </message>
    <message>
        <source>1 change of context</source>
        <translation>1 cambio de contexto</translation>
    </message>
    <message>
        <source>%L1 changes of context</source>
        <translation>%L1 cambios de contexto</translation>
    </message>
    <message>
        <source>1 event of an object</source>
        <translation>1 evento de un objeto</translation>
    </message>
    <message>
        <source>%L1 events of objects</source>
        <translation>%L1 eventos de objetos</translation>
    </message>
    <message>
        <source>1 memory dump</source>
        <translation>1 volcado de memoria</translation>
    </message>
    <message>
        <source>%L1 memory dumps</source>
        <translation>%L1 volcados de memoria</translation>
    </message>
    <message>
        <source>1 clock mark</source>
        <translation>1 marca de reloj</translation>
    </message>
    <message>
        <source>%L1 clock marks</source>
        <translation>%L1 marcas de reloj</translation>
    </message>
    <message>
        <source>1 link of ids</source>
        <translation>1 enlace de identificadores</translation>
    </message>
    <message>
        <source>%L1 links of ids</source>
        <translation>%L1 enlaces de identificadores</translation>
    </message>
    <message>
        <source>1 slice or value more than 104 days before the others</source>
        <translation>1 tramo o valor más de 104 días antes de los demás</translation>
    </message>
    <message>
        <source>%L1 slices or values more than 104 days before the others</source>
        <translation>%L1 tramos o valores más de 104 días antes de los demás</translation>
    </message>
    <message>
        <source>1 slice began more than 104 days before the others: it is shown from the first of those on.</source>
        <translation>1 tramo empezó más de 104 días antes que los demás: se muestra desde el primero de estos.</translation>
    </message>
    <message>
        <source>%L1 slices began more than 104 days before the others: they are shown from the first of those on.</source>
        <translation>%L1 tramos empezaron más de 104 días antes que los demás: se muestran desde el primero de estos.</translation>
    </message>
    <message>
        <source>What follows the trace, from byte %L1 on, is not read.</source>
        <translation>Lo que sigue a la traza, desde el byte %L1, no se lee.</translation>
    </message>
    <message>
        <source>1 broken event, at byte %L1</source>
        <translation>1 evento mal formado, en el byte %L1</translation>
    </message>
    <message>
        <source>%L1 broken events, the first at byte %L2</source>
        <translation>%L1 eventos mal formados, el primero en el byte %L2</translation>
    </message>
    <message>
        <source>1 item that is no event</source>
        <translation>1 elemento que no es un evento</translation>
    </message>
    <message>
        <source>%L1 items that are no events</source>
        <translation>%L1 elementos que no son eventos</translation>
    </message>
    <message>
        <source>It is packed by %1: unpack it, and open the trace that is in it.</source>
        <translation>Está comprimido con %1: descomprímalo y abra la traza que contiene.</translation>
    </message>
    <message>
        <source>It is an execution trace of Go, which “go tool trace” shows.</source>
        <translation>Es una traza de ejecución de Go, que se ve con «go tool trace».</translation>
    </message>
    <message>
        <source>It is a recording of perf or trace-cmd, which these show.</source>
        <translation>Es una grabación de perf o de trace-cmd, que se ve con esos programas.</translation>
    </message>
    <message>
        <source>It is a pprof profile, which counts call stacks and has no timeline: “pprof” shows it.</source>
        <translation>Es un perfil de pprof, que cuenta pilas de llamadas y no tiene línea de tiempo: se ve con «pprof».</translation>
    </message>
    <message>
        <source>It is a Perfetto protobuf: export JSON from it, with “traceconv json IN OUT” of Perfetto, and open that.</source>
        <translation>Es un protobuf de Perfetto: exporte JSON a partir de él, con «traceconv json ENTRADA SALIDA» de Perfetto, y abra el resultado.</translation>
    </message>
    <message>
        <source>It is a web page with a trace in it, as trace2html or systrace make them: open the trace that it was made of.</source>
        <translation>Es una página web que contiene una traza, como las de trace2html o systrace: abra la traza con la que se hizo.</translation>
    </message>
    <message>
        <source>It is a web page: download the trace itself, and not the page that shows it.</source>
        <translation>Es una página web: descargue la propia traza y no la página que la muestra.</translation>
    </message>
    <message>
        <source>It is a trace of the Linux kernel as text (ftrace, systrace), which Perfetto shows at ui.perfetto.dev.</source>
        <translation>Es una traza del núcleo de Linux como texto (ftrace, systrace), que se ve con Perfetto en ui.perfetto.dev.</translation>
    </message>
    <message>
        <source>It is a speedscope file, which has call stacks and no trace events: speedscope.app shows it.</source>
        <translation>Es un archivo de speedscope, que tiene pilas de llamadas y ningún evento de traza: se ve en speedscope.app.</translation>
    </message>
    <message>
        <source>It is a CPU profile of Chrome or Node.js, which has call stacks and no trace events: record a trace instead.</source>
        <translation>Es un perfil de CPU de Chrome o Node.js, que tiene pilas de llamadas y ningún evento de traza: grabe una traza en su lugar.</translation>
    </message>
    <message>
        <source>It is a profile of Firefox, which profiler.firefox.com shows.</source>
        <translation>Es un perfil de Firefox, que se ve en profiler.firefox.com.</translation>
    </message>
    <message>
        <source>It holds spans of OpenTelemetry, which Hilera can’t read.</source>
        <translation>Contiene tramos de OpenTelemetry, que Hilera no puede leer.</translation>
    </message>
    <message>
        <source>It is no run log that can be opened: those are %1, also packed by gzip.</source>
        <translation>No es un registro que se pueda abrir: los hay de %1, también comprimidos con gzip.</translation>
    </message>
    <message>
        <source>Bytes are counted in its text, unpacked and as UTF-8.</source>
        <translation>Los bytes se cuentan en su texto, descomprimido y en UTF-8.</translation>
    </message>
    <message>
        <source>Its compressed data is damaged: what is before that is read.</source>
        <translation>Sus datos comprimidos están dañados: se lee lo anterior.</translation>
    </message>
    <message>
        <source>It unpacks to more than %1: what is before that is read.</source>
        <translation>Descomprimido ocupa más de %1: se lee lo anterior.</translation>
    </message>
    <message>
        <source>Its compressed data was cut off: what is before that is read.</source>
        <translation>Sus datos comprimidos están cortados: se lee lo anterior.</translation>
    </message>
    <message>
        <source>“%1” has no ending of a run log that can be opened: those are %2.</source>
        <translation>«%1» no tiene una extensión de un registro que se pueda abrir: las hay %2.</translation>
    </message>
    <message>
        <source>a list of at most %L1 votes, numbers from 0 to %L2</source>
        <translation>una lista de %L1 votos como máximo, números de 0 a %L2</translation>
    </message>
    <message>
        <source>“votes” has at most %L1 predictions.</source>
        <translation>«votes» tiene %L1 predicciones como máximo.</translation>
    </message>
</context>
<context>
    <name>RunPlan</name>
    <message>
        <source>The run needs %L1 file descriptors and this system allows %L2: choose fewer tasks or workers, or raise the limit with “ulimit -n”.</source>
        <translation>La ejecución necesita %L1 descriptores de archivo y este sistema permite %L2: elige menos tareas o trabajadores, o sube el límite con «ulimit -n».</translation>
    </message>
    <message>
        <source>There is no strategy “%1”: “hilera list strategies” shows those there are.</source>
        <translation>No existe la estrategia «%1»: «hilera list strategies» muestra las que hay.</translation>
    </message>
    <message>
        <source>There is no task “%1”: “hilera list tasks” shows those there are.</source>
        <translation>No existe la tarea «%1»: «hilera list tasks» muestra las que hay.</translation>
    </message>
    <message>
        <source>The run would need %L1 threads, and Hilera makes at most %L2: choose fewer tasks or workers.</source>
        <translation>La ejecución necesitaría %L1 hilos y Hilera crea como mucho %L2: elige menos tareas o menos trabajadores.</translation>
    </message>
    <message>
        <source>The run would need %L1 processes, and Hilera makes at most %L2: choose fewer tasks or workers.</source>
        <translation>La ejecución necesitaría %L1 procesos y Hilera crea como mucho %L2: elige menos tareas o menos trabajadores.</translation>
    </message>
    <message>
        <source>“%1” in the plan has to be %2.</source>
        <translation>«%1» del plan tiene que ser %2.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number of seconds, or a text such as &quot;1..5&quot;</source>
        <translation>un número de segundos o un texto como &quot;1..5&quot;</translation>
    </message>
    <message>
        <source>“%1” in the plan: %2</source>
        <translation>«%1» del plan: %2</translation>
    </message>
    <message>
        <source>The plan knows no “%1”: it has %2.</source>
        <translation>El plan no tiene «%1»: tiene %2.</translation>
    </message>
    <message>
        <source>There are %L1 addresses, and Hilera takes at most %L2: leave some out.</source>
        <translation>Hay %L1 direcciones y Hilera admite como mucho %L2: quita algunas.</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>una lista de textos</translation>
    </message>
    <message>
        <source>“practice” or “internet”</source>
        <translation>«practice» o «internet»</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a number of seconds, or “never”</source>
        <translation>un número de segundos, o «never»</translation>
    </message>
    <message>
        <source>Tasks of this kind have no mode: leave “%1” out.</source>
        <translation>Las tareas de este tipo no tienen modos: quita «%1».</translation>
    </message>
    <message>
        <source>There is no mode “%1”: choose one of %2.</source>
        <translation>No existe el modo «%1»: elige uno de %2.</translation>
    </message>
    <message>
        <source>The run needs %L1 threads and processes and this system has %L2 left: choose fewer tasks or workers, or raise the limit (“ulimit -u”, or that of the container).</source>
        <translation>La ejecución necesita %L1 hilos y procesos y a este sistema le quedan %L2: elige menos tareas o trabajadores, o sube el límite («ulimit -u» o el del contenedor).</translation>
    </message>
    <message>
        <source>The run needs %L1 MiB of memory and the container has %L2 MiB left: choose fewer tasks or workers, or raise its limit.</source>
        <translation>La ejecución necesita %L1 MiB de memoria y al contenedor le quedan %L2 MiB: elige menos tareas o trabajadores, o sube su límite.</translation>
    </message>
    <message>
        <source>The run needs %L1 MiB of memory and this system has %L2 MiB left: choose fewer tasks or workers, or raise the limit with “ulimit -v”.</source>
        <translation>La ejecución necesita %L1 MiB de memoria y a este sistema le quedan %L2 MiB: elige menos tareas o trabajadores, o sube el límite con «ulimit -v».</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>un número entero, 0 o más</translation>
    </message>
    <message>
        <source>a whole number of at most %L1</source>
        <translation>un número entero de como mucho %L1</translation>
    </message>
    <message>
        <source>%L1 tasks with %L2 %5 each are more than %L3 %5 in all: choose fewer tasks, or at most %L4 %5.</source>
        <translation>%L1 tareas con %L2 %5 cada una son más de %L3 %5 en total: elige menos tareas, o como mucho %L4 %5.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2 is out of range: choose %3.</source>
        <translation>%1: %2 está fuera de rango: elige %3.</translation>
    </message>
    <message>
        <source>The run needs %L1 file descriptors and this system allows %L2: choose fewer workers, or raise the limit with “ulimit -n”.</source>
        <translation>La ejecución necesita %L1 descriptores de archivo y este sistema permite %L2: elige menos trabajadores o sube el límite con «ulimit -n».</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>%1 and %L2 more</source>
        <translation>%1 y %L2 más</translation>
    </message>
    <message>
        <source>Not done:</source>
        <translation>Sin hacer:</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Duración total</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>Ideal</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>CPU time, user</source>
        <translation>Tiempo de CPU, usuario</translation>
    </message>
    <message>
        <source>CPU time, system</source>
        <translation>Tiempo de CPU, sistema</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Máximo en curso</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Memoria máxima</translation>
    </message>
    <message>
        <source>Context switches</source>
        <translation>Cambios de contexto</translation>
    </message>
    <message>
        <source>Tasks that succeeded</source>
        <translation>Tareas terminadas bien</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Events lost</source>
        <translation>Eventos perdidos</translation>
    </message>
    <message>
        <source>Results, in the order they came:</source>
        <translation>Resultados, en el orden en que llegaron:</translation>
    </message>
    <message>
        <source>… and %L1 more</source>
        <translation>… y %L1 más</translation>
    </message>
    <message>
        <source>Errors that nobody read</source>
        <translation>Errores que nadie leyó</translation>
    </message>
    <message>
        <source>One after another, measured</source>
        <translation>Una detrás de otra, medido</translation>
    </message>
    <message>
        <source>Speedup against that</source>
        <translation>Aceleración respecto a eso</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Blocked, all workers together</source>
        <translation>Bloqueados, todos juntos</translation>
    </message>
    <message>
        <source>Counter, expected</source>
        <translation>Contador, esperado</translation>
    </message>
    <message>
        <source>Counter, got</source>
        <translation>Contador, obtenido</translation>
    </message>
    <message>
        <source>Updates lost</source>
        <translation>Actualizaciones perdidas</translation>
    </message>
    <message>
        <source>Waiting for the GIL or C code (inferred), all threads together</source>
        <translation>Espera del GIL o de código en C (deducida), entre todos los hilos</translation>
    </message>
    <message>
        <source>Most tasks in flight</source>
        <translation>Máximo de tareas en curso</translation>
    </message>
</context>
<context>
    <name>RunnerText</name>
    <message>
        <source>The run was cut off, because the system refused: %1. Fewer tasks or workers may help.</source>
        <translation>La ejecución se interrumpió porque el sistema se negó: %1. Prueba con menos tareas o menos trabajadores.</translation>
    </message>
</context>
<context>
    <name>ServeCommand</name>
    <message>
        <source>(the client left)</source>
        <translation>(el cliente se fue)</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 bytes</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>“%1” is one word too many: “hilera serve” takes none.</source>
        <translation>Sobra la palabra «%1»: «hilera serve» no lleva ninguna.</translation>
    </message>
    <message>
        <source>The practice network is at %1/ and answers this machine alone. Ctrl+C ends it.</source>
        <translation>La red de práctica está en %1/ y solo responde a este equipo. Ctrl+C la termina.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 is a pipe, a device or a folder, and has to be a file: settings are neither read nor kept until it is removed.</source>
        <translation>%1 es una tubería, un dispositivo o una carpeta y tiene que ser un archivo: mientras siga ahí, la configuración ni se lee ni se guarda.</translation>
    </message>
    <message>
        <source>%1 can’t be read: settings are neither read nor kept until you may read and write it.</source>
        <translation>%1 no se puede leer: la configuración ni se lee ni se guarda hasta que puedas leerlo y escribirlo.</translation>
    </message>
    <message>
        <source>%1 does not hold settings that can be understood: it is kept as %2, and settings begin anew.</source>
        <translation>%1 no contiene una configuración que se entienda: se conserva como %2, y la configuración empieza de nuevo.</translation>
    </message>
    <message>
        <source>%1 does not hold settings that can be understood, and can’t be moved aside: settings are neither read nor kept until it is mended or removed.</source>
        <translation>%1 no contiene una configuración que se entienda y no se puede apartar: la configuración ni se lee ni se guarda hasta que se arregle o se quite.</translation>
    </message>
    <message>
        <source>%1 can’t be written: what you set now is not kept. See who may write there, and whether there is room.</source>
        <translation>%1 no se puede escribir: lo que cambies ahora no se guarda. Mira quién puede escribir ahí y si queda sitio.</translation>
    </message>
</context>
<context>
    <name>ShellWords</name>
    <message>
        <source>The arguments have a %1 without its partner: add it, or put a \ before it.</source>
        <translation>En los argumentos hay un %1 sin su pareja: añádela o pon un \ delante.</translation>
    </message>
    <message>
        <source>The arguments end with a \, which stands for nothing there: double it.</source>
        <translation>Los argumentos terminan en un \, que ahí no significa nada: duplícalo.</translation>
    </message>
</context>
<context>
    <name>StepFigures</name>
    <message>
        <source>Nobody has guessed.</source>
        <translation>Nadie ha hecho una predicción.</translation>
    </message>
    <message>
        <source>It is measured when this plan runs.</source>
        <translation>Se mide cuando se ejecuta este plan.</translation>
    </message>
    <message>
        <source>The run does not tell.</source>
        <translation>La ejecución no lo dice.</translation>
    </message>
    <message>
        <source>It is known when the run is over.</source>
        <translation>Se sabe cuando acaba la ejecución.</translation>
    </message>
    <message>
        <source>It is shown when this plan runs.</source>
        <translation>Se muestra cuando se ejecuta este plan.</translation>
    </message>
</context>
<context>
    <name>Strategy</name>
    <message>
        <source>Coroutines</source>
        <translation>Corrutinas</translation>
    </message>
    <message>
        <source>One thread; each coroutine gives it away while it waits.</source>
        <translation>Un solo hilo; cada corrutina lo cede mientras espera.</translation>
    </message>
    <message>
        <source>submit(f(x))</source>
        <translation>submit(f(x))</translation>
    </message>
    <message>
        <source>A classic mistake: the caller does each task itself, and hands the pool only its result.</source>
        <translation>Un error clásico: quien llama hace él mismo cada tarea y al grupo solo le entrega el resultado.</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>Bucle de eventos</translation>
    </message>
    <message>
        <source>One thread begins every task and is called back when one has ended.</source>
        <translation>Un solo hilo empieza todas las tareas y recibe un aviso cuando termina una.</translation>
    </message>
    <message>
        <source>Fire and forget</source>
        <translation>Lanzar y olvidar</translation>
    </message>
    <message>
        <source>The tasks go to a pool, and nobody waits for them or reads their results.</source>
        <translation>Las tareas van a un grupo de hilos, y nadie las espera ni lee sus resultados.</translation>
    </message>
    <message>
        <source>On the GUI thread</source>
        <translation>En el hilo de la interfaz</translation>
    </message>
    <message>
        <source>The window’s own thread does the tasks one by one, and the window freezes.</source>
        <translation>El hilo de la propia ventana hace las tareas una a una, y la ventana se congela.</translation>
    </message>
    <message>
        <source>Processes with threads</source>
        <translation>Procesos con hilos</translation>
    </message>
    <message>
        <source>A few processes with a few threads each take the tasks.</source>
        <translation>Unos pocos procesos, con unos pocos hilos cada uno, toman las tareas.</translation>
    </message>
    <message>
        <source>A process for each task</source>
        <translation>Un proceso por tarea</translation>
    </message>
    <message>
        <source>Every task gets a process of its own.</source>
        <translation>Cada tarea tiene su propio proceso.</translation>
    </message>
    <message>
        <source>Process pool</source>
        <translation>Grupo de procesos</translation>
    </message>
    <message>
        <source>A few processes take the tasks, each one at a time.</source>
        <translation>Unos pocos procesos toman las tareas, cada uno de una en una.</translation>
    </message>
    <message>
        <source>A queue and its owner</source>
        <translation>Una cola y su dueño</translation>
    </message>
    <message>
        <source>Several producers put the tasks into a queue; one thread owns it and does them all.</source>
        <translation>Varios productores meten las tareas en una cola; un solo hilo es su dueño y las hace todas.</translation>
    </message>
    <message>
        <source>One after another</source>
        <translation>Una detrás de otra</translation>
    </message>
    <message>
        <source>One thread does the tasks one by one.</source>
        <translation>Un solo hilo hace las tareas una a una.</translation>
    </message>
    <message>
        <source>A thread for each task</source>
        <translation>Un hilo por tarea</translation>
    </message>
    <message>
        <source>Every task gets a thread of its own; then all are waited for.</source>
        <translation>Cada tarea tiene su propio hilo; después se espera a todos.</translation>
    </message>
    <message>
        <source>Thread pool with futures</source>
        <translation>Grupo de hilos con futuros</translation>
    </message>
    <message>
        <source>A few threads take the tasks; their results are taken as they complete.</source>
        <translation>Unos pocos hilos toman las tareas; los resultados se recogen según llegan.</translation>
    </message>
    <message>
        <source>Threads under one lock</source>
        <translation>Hilos con un solo cerrojo</translation>
    </message>
    <message>
        <source>A thread for each task, but only who has the one lock computes: an emulation of the GIL in CPython’s default build. It is let go of while waiting, and handed over after each switch interval.</source>
        <translation>Un hilo por tarea, pero solo calcula quien tiene el único cerrojo: una emulación del GIL de la versión usual de CPython. Se suelta al esperar y se pasa tras cada intervalo de turno.</translation>
    </message>
    <message>
        <source>Python’s processes</source>
        <translation>Procesos de Python</translation>
    </message>
    <message>
        <source>A process of this machine’s python3 for each task: each has a GIL of its own.</source>
        <translation>Un proceso del python3 de esta máquina por tarea: cada uno tiene su propio GIL.</translation>
    </message>
    <message>
        <source>%L1 threads are too many for one process: choose at most %L2 tasks.</source>
        <translation>%L1 hilos son demasiados para un proceso: elige como mucho %L2 tareas.</translation>
    </message>
    <message>
        <source>Python’s threads</source>
        <translation>Hilos de Python</translation>
    </message>
    <message>
        <source>A thread of Python for each task, all in one process of this machine’s python3: the real GIL decides who computes.</source>
        <translation>Un hilo de Python por tarea, todos en un proceso del python3 de esta máquina: el GIL de verdad decide quién calcula.</translation>
    </message>
</context>
<context>
    <name>SystemError</name>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el sistema de archivos es de solo lectura</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>demasiados enlaces simbólicos encadenados</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el dispositivo</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>se ha superado la cuota de disco</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>no existe el dispositivo o la dirección</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>la tubería está rota, porque quien la leía ha terminado</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>recurso no disponible por el momento</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>no queda memoria</translation>
    </message>
    <message>
        <source>error %1 of the system</source>
        <translation>error %1 del sistema</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>transfer</source>
        <translation>transferencia</translation>
    </message>
    <message>
        <source>download</source>
        <translation>descarga</translation>
    </message>
    <message>
        <source>writer</source>
        <translation>escritor</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>lector</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>capítulo</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>siesta</translation>
    </message>
    <message>
        <source>asleep for %1</source>
        <translation>duerme %1</translation>
    </message>
    <message>
        <source>awake</source>
        <translation>despierta</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>fetches %1</source>
        <translation>descarga %1</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>descargada</translation>
    </message>
    <message>
        <source>TAP service</source>
        <translation>servicio TAP</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>pregunta a %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondió</translation>
    </message>
    <message>
        <source>burn</source>
        <translation>cálculo</translation>
    </message>
    <message>
        <source>computes for %1</source>
        <translation>calcula %1 de CPU</translation>
    </message>
    <message>
        <source>has its result</source>
        <translation>tiene su resultado</translation>
    </message>
    <message>
        <source>one lock</source>
        <translation>un cerrojo</translation>
    </message>
    <message>
        <source>All tasks need the same lock: one works, the others are blocked.</source>
        <translation>Todas las tareas necesitan el mismo cerrojo: una trabaja y las demás están bloqueadas.</translation>
    </message>
    <message>
        <source>several locks</source>
        <translation>varios cerrojos</translation>
    </message>
    <message>
        <source>The tasks need different locks, dealt out in turn: who needs the same one is blocked.</source>
        <translation>Las tareas necesitan cerrojos distintos, repartidos por turno: quien necesita el mismo queda bloqueado.</translation>
    </message>
    <message>
        <source>two locks, two orders</source>
        <translation>dos cerrojos, dos órdenes</translation>
    </message>
    <message>
        <source>Each task needs two locks, and neighbours take them in opposite orders: a deadlock.</source>
        <translation>Cada tarea necesita dos cerrojos, y las vecinas los toman en órdenes opuestos: un interbloqueo.</translation>
    </message>
    <message>
        <source>two locks, one order</source>
        <translation>dos cerrojos, un orden</translation>
    </message>
    <message>
        <source>Each task needs two locks, and all take the lower one first.</source>
        <translation>Cada tarea necesita dos cerrojos, y todas toman primero el menor.</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>semáforo</translation>
    </message>
    <message>
        <source>Only so many tasks work at once as there are permits.</source>
        <translation>Solo trabajan a la vez tantas tareas como permisos hay.</translation>
    </message>
    <message>
        <source>read-write lock</source>
        <translation>cerrojo de lectura y escritura</translation>
    </message>
    <message>
        <source>Readers work together; every fourth task writes, and does so alone.</source>
        <translation>Quienes leen trabajan juntos; una de cada cuatro tareas escribe, y lo hace sola.</translation>
    </message>
    <message>
        <source>latch</source>
        <translation>pestillo</translation>
    </message>
    <message>
        <source>The first tasks count the latch down; the others wait until it is at zero.</source>
        <translation>Las primeras tareas descuentan del pestillo; las demás esperan hasta que llega a cero.</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>barrera</translation>
    </message>
    <message>
        <source>Halfway each task waits until all have come so far.</source>
        <translation>A mitad de camino cada tarea espera a que todas hayan llegado hasta allí.</translation>
    </message>
    <message>
        <source>condition variable</source>
        <translation>variable de condición</translation>
    </message>
    <message>
        <source>Halfway each task waits until the one that began before it has ended.</source>
        <translation>A mitad de camino cada tarea espera a que termine la que empezó antes.</translation>
    </message>
    <message>
        <source>guarded work</source>
        <translation>trabajo con cerrojos</translation>
    </message>
    <message>
        <source>works for %1</source>
        <translation>trabaja %1</translation>
    </message>
    <message>
        <source>never blocked</source>
        <translation>nunca bloqueada</translation>
    </message>
    <message>
        <source>unguarded</source>
        <translation>sin protección</translation>
    </message>
    <message>
        <source>Each task reads the counter, and later writes back one more: what others added in between is lost.</source>
        <translation>Cada tarea lee el contador y más tarde escribe uno más: lo que otras sumaron entretanto se pierde.</translation>
    </message>
    <message>
        <source>all in step</source>
        <translation>al paso</translation>
    </message>
    <message>
        <source>Unguarded, and all in step: all tasks read before any of them writes, so of all their updates one remains each time.</source>
        <translation>Sin protección y todas al paso: todas las tareas leen antes de que ninguna escriba, así que de todas sus actualizaciones queda una cada vez.</translation>
    </message>
    <message>
        <source>atomic</source>
        <translation>atómico</translation>
    </message>
    <message>
        <source>The CPU reads, adds and writes in one step, and nobody comes in between.</source>
        <translation>La CPU lee, suma y escribe en un solo paso, y nadie se mete en medio.</translation>
    </message>
    <message>
        <source>mutex</source>
        <translation>mutex</translation>
    </message>
    <message>
        <source>A lock around reading and writing: one task at a time has it, and the others stand in line.</source>
        <translation>Un cerrojo alrededor de la lectura y la escritura: una tarea a la vez lo tiene y las demás hacen fila.</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>Tasks send messages; one thread owns the counter, and adds them one by one.</source>
        <translation>Las tareas envían mensajes; un hilo es dueño del contador y los suma uno por uno.</translation>
    </message>
    <message>
        <source>count</source>
        <translation>conteo</translation>
    </message>
    <message>
        <source>adds to the counter, with windows of %1</source>
        <translation>suma al contador, con ventanas de %1</translation>
    </message>
    <message>
        <source>has counted</source>
        <translation>ha contado</translation>
    </message>
    <message>
        <source>Each of the %L1 increments of a task takes %2: the run takes about %3.</source>
        <translation>Cada uno de los %L1 incrementos de una tarea dura %2: la ejecución dura unos %3.</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>Segu&amp;ndos</translation>
    </message>
    <message>
        <source>How long each task takes: 5 for all, a list such as 1, 2, 0.5, or a spread such as 1..5 seed 7.</source>
        <translation>Cuánto dura cada tarea: 5 para todas; una lista, como 1, 2, 0.5; o un intervalo al azar, como 1..5 seed 7 (seed es la semilla).</translation>
    </message>
    <message>
        <source>How much CPU time each task needs on this machine: 5 for all, a list such as 1, 2, 0.5, or a spread such as 1..5 seed 7.</source>
        <translation>Cuánto tiempo de CPU necesita cada tarea en esta máquina: 5 para todas, una lista como 1, 2, 0.5, o un intervalo como 1..5 seed 7.</translation>
    </message>
    <message>
        <source>How long each increment takes from reading the counter to writing it: 0.001, or 1 ms.</source>
        <translation>Cuánto tarda cada incremento desde que lee el contador hasta que lo escribe: 0.001, o 1 ms.</translation>
    </message>
    <message>
        <source>Window, se&amp;conds</source>
        <translation>Ve&amp;ntana, segundos</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>empieza</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ha terminado</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>task of a Pool</source>
        <translation>tarea de un Pool</translation>
    </message>
    <message>
        <source>task of a ProcessPoolExecutor</source>
        <translation>tarea de un ProcessPoolExecutor</translation>
    </message>
    <message>
        <source>task of a ThreadPoolExecutor</source>
        <translation>tarea de un ThreadPoolExecutor</translation>
    </message>
    <message>
        <source>task of asyncio</source>
        <translation>tarea de asyncio</translation>
    </message>
    <message>
        <source>cell of a notebook</source>
        <translation>celda de un cuaderno</translation>
    </message>
</context>
<context>
    <name>TerminalRun</name>
    <message>
        <source>Stopping: the tasks have been asked to end. Ctrl+C again kills.</source>
        <translation>Parando: se ha pedido a las tareas que terminen. Otro Ctrl+C las mata.</translation>
    </message>
    <message>
        <source>Killing: what processes had not yet told is lost.</source>
        <translation>Matando: lo que los procesos aún no habían comunicado se pierde.</translation>
    </message>
    <message>
        <source>Not ended yet: %1.</source>
        <translation>Aún sin terminar: %1.</translation>
    </message>
    <message>
        <source>The main thread does not listen, and ends with the program. Not known to have ended: %1.</source>
        <translation>El hilo principal no escucha y termina con el programa. No se sabe que hayan terminado: %1.</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>The program can’t be started: %1.</source>
        <translation>No se puede iniciar el programa: %1.</translation>
    </message>
    <message>
        <source>The program %1 is missing or can’t be executed (%2): install Hilera anew.</source>
        <translation>Falta el programa %1 o no se puede ejecutar (%2): vuelve a instalar Hilera.</translation>
    </message>
    <message>
        <source>No folder can be made under %1 for what the program tells: %2.</source>
        <translation>No se puede crear una carpeta en %1 para lo que cuenta el programa: %2.</translation>
    </message>
    <message>
        <source>%1 can’t be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 can’t be watched: %2.</source>
        <translation>No se puede vigilar la carpeta %1: %2.</translation>
    </message>
    <message>
        <source>its file is not as Hilera’s probe writes it</source>
        <translation>su archivo no es como lo escribe la sonda de Hilera</translation>
    </message>
    <message>
        <source>the probe is of another version of Hilera</source>
        <translation>la sonda es de otra versión de Hilera</translation>
    </message>
    <message>
        <source>its file was cut short, perhaps by the program itself</source>
        <translation>su archivo quedó cortado, quizá por el propio programa</translation>
    </message>
    <message>
        <source>What the Python in process %1 does can’t be seen any more, only what the kernel tells: %2.</source>
        <translation>Ya no se puede ver lo que hace el Python del proceso %1, solo lo que dice el núcleo: %2.</translation>
    </message>
    <message>
        <source>There is no file %1: name the program to watch.</source>
        <translation>No existe el archivo %1: indica el programa que quieres observar.</translation>
    </message>
    <message>
        <source>%1 is a folder: name a file of Python in it.</source>
        <translation>%1 es una carpeta: indica un archivo de Python que esté en ella.</translation>
    </message>
    <message>
        <source>%1 can’t be read: make it readable for you.</source>
        <translation>No se puede leer %1: haz que puedas leerlo.</translation>
    </message>
    <message>
        <source>There is no program %1 to run a file of Python: install Python 3.8 or later, or choose one by --python.</source>
        <translation>No existe el programa %1 para ejecutar un archivo de Python: instala Python 3.8 o posterior, o elige uno con --python.</translation>
    </message>
    <message>
        <source>%1 is no Python that works, since it does not tell its version: choose another by --python.</source>
        <translation>%1 no es un Python que funcione, pues no dice su versión: elige otro con --python.</translation>
    </message>
    <message>
        <source>%1 is a notebook, and only files of Python and programs can be watched: save its code as a .py file.</source>
        <translation>%1 es un cuaderno, y solo se pueden observar archivos de Python y programas: guarda su código como archivo .py.</translation>
    </message>
    <message>
        <source>--python is for a file of Python, whose name ends in .py, and %1 is none.</source>
        <translation>--python es para un archivo de Python, cuyo nombre acaba en .py, y %1 no lo es.</translation>
    </message>
    <message>
        <source>%1 can’t be executed: make it executable, or name a file of Python, whose name ends in .py.</source>
        <translation>No se puede ejecutar %1: hazlo ejecutable, o indica un archivo de Python, cuyo nombre acabe en .py.</translation>
    </message>
    <message>
        <source>There is no program %1: name a file of Python, or a program that is on PATH.</source>
        <translation>No existe el programa %1: indica un archivo de Python, o un programa que esté en PATH.</translation>
    </message>
    <message>
        <source>The program was cut off, since hilera-keeper, which looked after it, is gone.</source>
        <translation>El programa se interrumpió, porque hilera-keeper, que lo cuidaba, ya no está.</translation>
    </message>
    <message>
        <source>There is little shared memory on this machine, or none, so the program wrote what it told to %1: that costs it a little more.</source>
        <translation>En este equipo hay poca memoria compartida, o ninguna, así que el programa escribió en %1 lo que contaba: eso le cuesta un poco más.</translation>
    </message>
    <message>
        <source>Python %1 is too old to be watched from inside, which takes 3.8 or later: only the kernel’s view of it is known.</source>
        <translation>Python %1 es demasiado antiguo para observarlo desde dentro, lo que requiere 3.8 o posterior: solo se conoce lo que ve el núcleo.</translation>
    </message>
    <message>
        <source>%1 can’t be executed: %2.</source>
        <translation>No se puede ejecutar %1: %2.</translation>
    </message>
    <message>
        <source>The program wants to read from the terminal, which it has not got: press Ctrl+C to end it.</source>
        <translation>El programa quiere leer del terminal, que no tiene: pulsa Ctrl+C para terminarlo.</translation>
    </message>
    <message>
        <source>The program has ended, and leaves behind: %1. They are ended.</source>
        <translation>El programa ha terminado y deja tras de sí: %1. Se terminan también.</translation>
    </message>
    <message>
        <source>The Python ran without Hilera’s probe, as it does with the options -I and -S: only the kernel’s view of it is known.</source>
        <translation>El Python funcionó sin la sonda de Hilera, como hace con las opciones -I y -S: solo se conoce lo que ve el núcleo.</translation>
    </message>
    <message>
        <source>This Python has no global lock: nothing is said to wait for it.</source>
        <translation>Este Python no tiene cerrojo global: de nadie se dice que lo espere.</translation>
    </message>
    <message>
        <source>So many threads were active that the kernel was asked about them every %1 ms only: what is shorter may not be drawn.</source>
        <translation>Había tantos hilos activos que solo se preguntó al núcleo por ellos cada %1 ms: lo más corto puede no estar dibujado.</translation>
    </message>
    <message>
        <source>“hilera watch” takes a file of Python, or any program: “hilera watch FILE.py”.</source>
        <translation>«hilera watch» necesita un archivo de Python, o cualquier programa: «hilera watch ARCHIVO.py».</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Duración total</translation>
    </message>
    <message>
        <source>CPU time, user</source>
        <translation>Tiempo de CPU, usuario</translation>
    </message>
    <message>
        <source>CPU time, system</source>
        <translation>Tiempo de CPU, sistema</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>Tasks that succeeded</source>
        <translation>Tareas terminadas bien</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Máximo en curso</translation>
    </message>
    <message>
        <source>Peak memory of a process</source>
        <translation>Memoria máxima de un proceso</translation>
    </message>
    <message>
        <source>Events lost</source>
        <translation>Eventos perdidos</translation>
    </message>
    <message>
        <source>Watching changes timing a little: by up to %1 here, in all threads together.</source>
        <translation>Observar cambia un poco los tiempos: aquí hasta %1, entre todos los hilos.</translation>
    </message>
    <message>
        <source>Only the kernel’s view is known: which processes and threads there were, and when they ran, were ready, or waited; not what for, nor what their tasks are.</source>
        <translation>Solo se conoce lo que ve el núcleo: qué procesos e hilos hubo, y cuándo corrieron, estuvieron listos o esperaron; no a qué, ni cuáles son sus tareas.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Python 3.11 removed @asyncio.coroutine: write “async def” in its place, and “await” for “yield from”.</source>
        <translation>Python 3.11 quitó @asyncio.coroutine: escribe «async def» en su lugar, y «await» por «yield from».</translation>
    </message>
    <message>
        <source>Since Python 3.11 asyncio.wait takes no coroutines: make tasks of them by asyncio.create_task, or use asyncio.gather.</source>
        <translation>Desde Python 3.11 asyncio.wait no acepta corrutinas: haz tareas de ellas con asyncio.create_task, o usa asyncio.gather.</translation>
    </message>
    <message>
        <source>Since Python 3.7 “async” is a keyword: asyncio.async is called asyncio.ensure_future now.</source>
        <translation>Desde Python 3.7 «async» es una palabra reservada: asyncio.async se llama ahora asyncio.ensure_future.</translation>
    </message>
    <message>
        <source>Since Python 3.7 “async” is a keyword: what the script calls so needs another name.</source>
        <translation>Desde Python 3.7 «async» es una palabra reservada: lo que el programa llama así necesita otro nombre.</translation>
    </message>
    <message>
        <source>Python 3.10 removed the argument “loop” of asyncio’s functions and classes: leave it out, they use the loop that runs.</source>
        <translation>Python 3.10 quitó el argumento «loop» de las funciones y clases de asyncio: no lo pongas, usan el bucle que está en marcha.</translation>
    </message>
    <message>
        <source>Since Python 3.14 asyncio.get_event_loop makes no loop: use asyncio.run, or make one by asyncio.new_event_loop.</source>
        <translation>Desde Python 3.14 asyncio.get_event_loop no crea ningún bucle: usa asyncio.run, o crea uno con asyncio.new_event_loop.</translation>
    </message>
    <message>
        <source>Python 3.9 removed Thread.isAlive: it is called is_alive.</source>
        <translation>Python 3.9 quitó Thread.isAlive: se llama is_alive.</translation>
    </message>
    <message>
        <source>Python 3.8 removed time.clock: use time.perf_counter, or time.process_time for CPU time.</source>
        <translation>Python 3.8 quitó time.clock: usa time.perf_counter, o time.process_time para el tiempo de CPU.</translation>
    </message>
    <message>
        <source>Python 3.9 removed Task.all_tasks and Task.current_task: use asyncio.all_tasks and asyncio.current_task.</source>
        <translation>Python 3.9 quitó Task.all_tasks y Task.current_task: usa asyncio.all_tasks y asyncio.current_task.</translation>
    </message>
    <message>
        <source>Since Python 3.14 processes are started by a fork server and not by fork: what they are given must be picklable, and the script’s own start must stand under “if __name__ == &apos;__main__&apos;”.</source>
        <translation>Desde Python 3.14 los procesos se inician con un servidor de fork y no con fork: lo que reciben debe poder serializarse con pickle, y el comienzo del propio programa debe estar bajo «if __name__ == &apos;__main__&apos;».</translation>
    </message>
    <message>
        <source>More happened than is kept: of what came after the first %L1 events only their number is known.</source>
        <translation>Ocurrió más de lo que se guarda: de lo que vino después de los primeros %L1 eventos solo se sabe cuántos fueron.</translation>
    </message>
    <message>
        <source>%1 waits for the end of %2</source>
        <translation>%1 espera el fin de %2</translation>
    </message>
    <message>
        <source>%1 waits for %2, which %3 has</source>
        <translation>%1 espera %2, que tiene %3</translation>
    </message>
    <message>
        <source>Deadlock: %1.</source>
        <translation>Interbloqueo: %1.</translation>
    </message>
    <message>
        <source>The program can’t be started, since the system gives it no terminal: %1.</source>
        <translation>No se puede iniciar el programa, porque el sistema no le da un terminal: %1.</translation>
    </message>
    <message>
        <source>The program printed so much that %L1 lines of it are not kept.</source>
        <translation>El programa imprimió tanto que no se guardan %L1 de sus líneas.</translation>
    </message>
    <message>
        <source>%1 can’t be read (%2): make it readable for you.</source>
        <translation>No se puede leer %1 (%2): date permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 is too long: a file of Python that is opened here has at most 1 MB.</source>
        <translation>%1 es demasiado largo: un archivo de Python que se abre aquí tiene como mucho 1 MB.</translation>
    </message>
    <message>
        <source>%1 is no file of Python, though it is called so: it holds bytes that no text has.</source>
        <translation>%1 no es un archivo de Python, aunque su nombre lo diga: contiene bytes que ningún texto tiene.</translation>
    </message>
    <message>
        <source>Most tasks in flight</source>
        <translation>Máximo de tareas en curso</translation>
    </message>
    <message>
        <source>A notebook takes Python 3.8 or later, and %1 is Python %2: choose another by --python.</source>
        <translation>Un cuaderno necesita Python 3.8 o posterior, y %1 es Python %2: elige otro con --python.</translation>
    </message>
    <message>
        <source>Cell %1 of %2 has no text in its “source”, which has to be a text or a list of lines: open the notebook in Jupyter, and save it anew.</source>
        <translation>La celda %1 de %2 no tiene texto en su «source», que debe ser un texto o una lista de líneas: abre el cuaderno en Jupyter y guárdalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 has no cell of code: there is nothing to run in it.</source>
        <translation>%1 no tiene ninguna celda de código: no hay nada que ejecutar en él.</translation>
    </message>
    <message>
        <source>%1 is too long: the code of a notebook that is opened here has at most 1 MB.</source>
        <translation>%1 es demasiado largo: el código de un cuaderno que se abre aquí tiene como mucho 1 MB.</translation>
    </message>
    <message>
        <source>%1 is no notebook, though it is called so: it does not say its “nbformat”.</source>
        <translation>%1 no es un cuaderno, aunque se llame así: no dice su «nbformat».</translation>
    </message>
    <message>
        <source>%1 is a notebook of format %2, and only those of format 4 are read: open it in Jupyter, and save it anew.</source>
        <translation>%1 es un cuaderno del formato %2, y solo se leen los del formato 4: ábrelo en Jupyter y guárdalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 is no notebook, though it is called so: it has no list of “cells”.</source>
        <translation>%1 no es un cuaderno, aunque se llame así: no tiene lista de celdas («cells»).</translation>
    </message>
    <message>
        <source>The code of %1 is written in %2, and only Python is run here.</source>
        <translation>El código de %1 está escrito en %2, y aquí solo se ejecuta Python.</translation>
    </message>
    <message>
        <source>%1 is too long: a notebook that is opened here has at most 100 MB. Clear its outputs in Jupyter.</source>
        <translation>%1 es demasiado largo: un cuaderno que se abre aquí tiene como mucho 100 MB. Borra sus salidas en Jupyter.</translation>
    </message>
    <message>
        <source>%1 is no notebook, though it is called so: it is no object of JSON (%2, byte %3).</source>
        <translation>%1 no es un cuaderno, aunque se llame así: no es un objeto de JSON (%2, byte %3).</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” is left out, since IPython alone knows it, and the Python of this notebook has no IPython.</source>
        <translation>%1, línea %2: se omite «%3», pues solo IPython lo conoce, y el Python de este cuaderno no tiene IPython.</translation>
    </message>
    <message>
        <source>%1: in a notebook a loop of asyncio runs already. Write “await main()” in the place of “asyncio.run(main())”.</source>
        <translation>%1: en un cuaderno ya hay un bucle de asyncio en marcha. Escribe «await main()» en lugar de «asyncio.run(main())».</translation>
    </message>
    <message>
        <source>%1 is no file: name a notebook that is one.</source>
        <translation>%1 no es un archivo: nombra un cuaderno que lo sea.</translation>
    </message>
    <message>
        <source>The program printed so much that 1 line of it is not kept.</source>
        <translation>El programa imprimió tanto que no se guarda 1 de sus líneas.</translation>
    </message>
</context>
<context>
    <name>WorkerProcesses</name>
    <message>
        <source>it sent something that is not an event, so it was ended</source>
        <translation>envió algo que no es un evento, así que se le puso fin</translation>
    </message>
    <message>
        <source>Process %1 did not finish the task: %2.</source>
        <translation>El proceso %1 no terminó la tarea: %2.</translation>
    </message>
    <message>
        <source>Build or install Hilera again.</source>
        <translation>Vuelve a compilar o a instalar Hilera.</translation>
    </message>
    <message>
        <source>The worker program %1 does not work: %2. %3</source>
        <translation>El programa trabajador %1 no funciona: %2. %3</translation>
    </message>
    <message>
        <source>it closed its input or output and went on, so it was ended</source>
        <translation>cerró su entrada o su salida y siguió, así que se le puso fin</translation>
    </message>
    <message>
        <source>it should have been killed, and did not end</source>
        <translation>se lo quiso matar, y no terminó</translation>
    </message>
</context>
<context>
    <name>hilera::ActionRow</name>
    <message>
        <source>Keep the guess</source>
        <translation>Guardar la predicción</translation>
    </message>
    <message>
        <source>after a digit: keep it as a vote; take the last one back</source>
        <translation>tras una cifra: guardarla como voto; retirar el último</translation>
    </message>
    <message>
        <source>Take the last guess back</source>
        <translation>Retirar la última predicción</translation>
    </message>
    <message>
        <source>Run the example in Python</source>
        <translation>Ejecutar el ejemplo en Python</translation>
    </message>
    <message>
        <source>run the lesson’s example in Python; back to the lesson’s text</source>
        <translation>ejecutar el ejemplo de la lección en Python; volver al texto de la lección</translation>
    </message>
    <message>
        <source>Back to the lesson’s text</source>
        <translation>Volver al texto de la lección</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Runs the tasks</source>
        <translation>Ejecuta las tareas</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecuta</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Asks the workers to end: those that can, do</source>
        <translation>Pide a los trabajadores que terminen: los que pueden, lo hacen</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>parar</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>&amp;Matar</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Plays the run again: in slow motion, step by step, on and back</source>
        <translation>Repite la ejecución: a cámara lenta, paso a paso, adelante y atrás</translation>
    </message>
    <message>
        <source>replay the run; again, or Esc: leave</source>
        <translation>repetir la ejecución; otra vez, o Esc: salir</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Paso &amp;siguiente</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>next step or run; step before</source>
        <translation>paso siguiente o ejecutar; paso anterior</translation>
    </message>
    <message>
        <source>Step &amp;before</source>
        <translation>Paso &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;lesson</source>
        <translation>&amp;Lección siguiente</translation>
    </message>
    <message>
        <source>Lesson be&amp;fore</source>
        <translation>L&amp;ección anterior</translation>
    </message>
    <message>
        <source>New lesson from this &amp;run …</source>
        <translation>&amp;Nueva lección con esta ejecución…</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab, Intro</translation>
    </message>
    <message>
        <source>to a dotted word; what it means</source>
        <translation>ir a una palabra punteada; su significado</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>Shows the course to a class: full screen, large, with notes for the teacher</source>
        <translation>Muestra el curso a una clase: a pantalla completa, en grande, con notas para el docente</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Presentación</translation>
    </message>
    <message>
        <source>begin; end</source>
        <translation>empezar; terminar</translation>
    </message>
    <message>
        <source>End presenting</source>
        <translation>Terminar la presentación</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Blank the screen</source>
        <translation>Pantalla en negro</translation>
    </message>
    <message>
        <source>blank the screen; again: go on</source>
        <translation>pantalla en negro; otra vez: seguir</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>the teacher’s notes</source>
        <translation>las notas del docente</translation>
    </message>
    <message>
        <source>W / S, F</source>
        <translation>W / S, F</translation>
    </message>
    <message>
        <source>zoom the timeline, fit it</source>
        <translation>ampliar o reducir el cronograma, encuadrarlo</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>open a run log, save the run</source>
        <translation>abrir un registro, guardar la ejecución</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>Save &amp;picture …</source>
        <translation>Guardar &amp;imagen…</translation>
    </message>
    <message>
        <source>Save r&amp;eport …</source>
        <translation>Guardar in&amp;forme…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>next panel, panel before</source>
        <translation>panel siguiente, panel anterior</translation>
    </message>
    <message>
        <source>Panel &amp;before</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>Tab, Shift + Tab</source>
        <translation>Tab, Mayús + Tab</translation>
    </message>
    <message>
        <source>next control, control before</source>
        <translation>control siguiente, control anterior</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>larger text, smaller text, usual text</source>
        <translation>texto más grande, más pequeño, normal</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>in the code: light what a line did</source>
        <translation>en el código: resaltar lo que hizo una línea</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>in the log, the results or a table: copy</source>
        <translation>en el registro, los resultados o una tabla: copiar</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glosario</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>glosario</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Todas las &amp;teclas</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>estas teclas</translation>
    </message>
    <message>
        <source>Show the &amp;hints again</source>
        <translation>Mostrar otra vez las &amp;pistas</translation>
    </message>
    <message>
        <source>&amp;About Hilera</source>
        <translation>&amp;Acerca de Hilera</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>pin the run, or unpin it</source>
        <translation>fijar la ejecución, o soltarla</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Shows the pinned runs beside each other</source>
        <translation>Muestra las ejecuciones fijadas una junto a otra</translation>
    </message>
    <message>
        <source>compare the runs; again, or Esc: back</source>
        <translation>comparar ejecuciones; otra vez, o Esc: volver</translation>
    </message>
    <message>
        <source>↑ / ↓, Enter</source>
        <translation>↑ / ↓, Intro</translation>
    </message>
    <message>
        <source>another run; all of its rows, or few</source>
        <translation>otra ejecución; todas sus filas, o pocas</translation>
    </message>
    <message>
        <source>&amp;Unpin, or pin</source>
        <translation>&amp;Soltar, o fijar</translation>
    </message>
    <message>
        <source>unpin the run; rename it in the table</source>
        <translation>soltar la ejecución; cambiar su nombre en la tabla</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar el &amp;nombre</translation>
    </message>
    <message>
        <source>Measure &amp;speedup against this run</source>
        <translation>Medir la &amp;aceleración frente a esta</translation>
    </message>
    <message>
        <source>in the table: measure speedup against it</source>
        <translation>en la tabla: medir la aceleración frente a ella</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronograma</translation>
    </message>
    <message>
        <source>zoom at the cursor; Ctrl + wheel</source>
        <translation>ampliar o reducir donde está el cursor; Ctrl + rueda</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Pan &amp;left</source>
        <translation>Desplazar a la &amp;izquierda</translation>
    </message>
    <message>
        <source>pan (Shift + key: faster); Shift + wheel</source>
        <translation>desplazar (Mayús + tecla: más rápido); Mayús + rueda</translation>
    </message>
    <message>
        <source>Pan &amp;right</source>
        <translation>Desplazar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Rows &amp;up</source>
        <translation>Filas arri&amp;ba</translation>
    </message>
    <message>
        <source>scroll the rows; wheel</source>
        <translation>recorrer las filas; rueda</translation>
    </message>
    <message>
        <source>Rows &amp;down</source>
        <translation>Filas aba&amp;jo</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Fila de arriba</translation>
    </message>
    <message>
        <source>choose a row, fold it</source>
        <translation>elegir una fila, plegarla</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Fila de abajo</translation>
    </message>
    <message>
        <source>Fold the row</source>
        <translation>Plegar la fila</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>arrastrar con el botón izquierdo</translation>
    </message>
    <message>
        <source>select a range and measure it (Ctrl: no snap)</source>
        <translation>seleccionar un intervalo y medirlo (Ctrl: sin ajuste)</translation>
    </message>
    <message>
        <source>middle drag, Shift + drag</source>
        <translation>arrastrar con el botón central, o con Mayús</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>desplazar</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Encuadrar</translation>
    </message>
    <message>
        <source>fit the slice, the selection or the run; again: all</source>
        <translation>encuadrar el tramo, la selección o la ejecución; otra vez: todo</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>doble clic</translation>
    </message>
    <message>
        <source>Fit &amp;all</source>
        <translation>Encuadrar &amp;todo</translation>
    </message>
    <message>
        <source>fit all</source>
        <translation>encuadrar todo</translation>
    </message>
    <message>
        <source>Undo the &amp;zoom</source>
        <translation>Deshacer el &amp;zoom</translation>
    </message>
    <message>
        <source>undo the zoom</source>
        <translation>deshacer el zoom</translation>
    </message>
    <message>
        <source>&amp;Previous slice</source>
        <translation>Tramo a&amp;nterior</translation>
    </message>
    <message>
        <source>previous and next slice on the track</source>
        <translation>tramo anterior y siguiente de la fila</translation>
    </message>
    <message>
        <source>&amp;Next slice</source>
        <translation>Tramo &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Back along the task</source>
        <translation>Atrás &amp;por la tarea</translation>
    </message>
    <message>
        <source>back and on along the task</source>
        <translation>atrás y adelante por la tarea</translation>
    </message>
    <message>
        <source>On along the &amp;task</source>
        <translation>Ade&amp;lante por la tarea</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marca</translation>
    </message>
    <message>
        <source>set a mark, or take it away</source>
        <translation>poner o quitar una marca</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Bus&amp;car</translation>
    </message>
    <message>
        <source>search; Enter, Shift + Enter: next, previous</source>
        <translation>buscar; Intro, Mayús + Intro: siguiente, anterior</translation>
    </message>
    <message>
        <source>Follo&amp;w live</source>
        <translation>Seg&amp;uir en directo</translation>
    </message>
    <message>
        <source>follow live</source>
        <translation>seguir en directo</translation>
    </message>
    <message>
        <source>L&amp;et go</source>
        <translation>S&amp;oltar</translation>
    </message>
    <message>
        <source>let go of what is chosen, searched or lit</source>
        <translation>soltar lo elegido, buscado o resaltado</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Espacio, Intro</translation>
    </message>
    <message>
        <source>on the legend: dim the others; what it means</source>
        <translation>en la leyenda: atenuar los demás; su significado</translation>
    </message>
    <message>
        <source>Play and pause</source>
        <translation>Reproducir y pausar</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>play and pause</source>
        <translation>reproducir y pausar</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>Un evento atrás</translation>
    </message>
    <message>
        <source>one event back, on</source>
        <translation>un evento atrás, adelante</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>Un evento adelante</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>to its start, its end</source>
        <translation>al principio, al final</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>más lento, más rápido</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Leave the replay</source>
        <translation>Salir de la repetición</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>&amp;Watch a program …</source>
        <translation>&amp;Observar un programa…</translation>
    </message>
    <message>
        <source>open a program of your own</source>
        <translation>abrir un programa propio</translation>
    </message>
    <message>
        <source>Saves the picture; dragged, takes it into another program</source>
        <translation>Guarda la imagen; arrastrada, la lleva a otro programa</translation>
    </message>
    <message>
        <source>New &amp;group</source>
        <translation>Nuevo &amp;grupo</translation>
    </message>
    <message>
        <source>Forgets votes, marks and runs, and begins the course at its first step</source>
        <translation>Olvida votos, marcas y ejecuciones, y comienza el curso en su primer paso</translation>
    </message>
</context>
<context>
    <name>hilera::AddressDialog</name>
    <message>
        <source>&amp;Preset</source>
        <translation>Lista &amp;habitual</translation>
    </message>
    <message>
        <source>Addresses on the practice network</source>
        <translation>Direcciones en la red de práctica</translation>
    </message>
    <message>
        <source>Addresses on the internet</source>
        <translation>Direcciones en internet</translation>
    </message>
    <message>
        <source>One address a line: a path such as /pages/news-a?delay=0.6, /tap/cadc or /faults/404. A line that begins with # is a comment.</source>
        <translation>Una dirección por línea: una ruta como /pages/news-a?delay=0.6, /tap/cadc o /faults/404. Una línea que empieza con # es un comentario.</translation>
    </message>
    <message>
        <source>One address a line, such as http://www.bbc.co.uk/. A line that begins with # is a comment.</source>
        <translation>Una dirección por línea, como http://www.bbc.co.uk/. Una línea que empieza con # es un comentario.</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Direcciones, una por línea</translation>
    </message>
    <message>
        <source>Takes the usual addresses again.</source>
        <translation>Vuelve a poner las direcciones habituales.</translation>
    </message>
    <message>
        <source>&amp;Load from file …</source>
        <translation>Ca&amp;rgar archivo…</translation>
    </message>
    <message>
        <source>Takes the addresses of a text file: one a line.</source>
        <translation>Toma las direcciones de un archivo de texto: una por línea.</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Load addresses</source>
        <translation>Cargar direcciones</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv *.lst);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.csv *.lst);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Línea %L1: %2</translation>
    </message>
    <message>
        <source>(%L1 lines are wrong)</source>
        <translation>(%L1 líneas con errores)</translation>
    </message>
    <message>
        <source>There are %L1 addresses, and Hilera takes at most %L2: leave some out.</source>
        <translation>Hay %L1 direcciones y Hilera admite como mucho %L2: quita algunas.</translation>
    </message>
    <message>
        <source>There is no address: write one on each line, or take the preset.</source>
        <translation>No hay ninguna dirección: escribe una en cada línea o toma la lista habitual.</translation>
    </message>
    <message>
        <source>1 address</source>
        <translation>1 dirección</translation>
    </message>
    <message>
        <source>%L1 addresses</source>
        <translation>%L1 direcciones</translation>
    </message>
</context>
<context>
    <name>hilera::BatchBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stops the run that is on; what has run stays.</source>
        <translation>Para la ejecución en curso; lo ya ejecutado se queda.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>%L1 of %L2: %3</source>
        <translation>%L1 de %L2: %3</translation>
    </message>
</context>
<context>
    <name>hilera::BlankScreen</name>
    <message>
        <source>Blank screen</source>
        <translation>Pantalla en negro</translation>
    </message>
</context>
<context>
    <name>hilera::CodePanel</name>
    <message>
        <source>Code of the strategy</source>
        <translation>Código de la estrategia</translation>
    </message>
    <message>
        <source>A dot stands where a worker is now. Click a line: what was done there lights up in the timeline.</source>
        <translation>El punto marca dónde está cada trabajador ahora. Haz clic en una línea: lo que se hizo en ella se ilumina en el cronograma.</translation>
    </message>
    <message>
        <source>The same idea in Python.</source>
        <translation>La misma idea en Python.</translation>
    </message>
    <message>
        <source>Code in C++ and Python</source>
        <translation>Código en C++ y Python</translation>
    </message>
    <message>
        <source>%1 (of the next run)</source>
        <translation>%1 (de la próxima ejecución)</translation>
    </message>
    <message>
        <source>%1 (replay)</source>
        <translation>%1 (repetición)</translation>
    </message>
    <message>
        <source>%1 (running now)</source>
        <translation>%1 (en ejecución)</translation>
    </message>
    <message>
        <source>%1 (the code that runs)</source>
        <translation>%1 (el código que se ejecuta)</translation>
    </message>
    <message>
        <source>Code of the program</source>
        <translation>Código del programa</translation>
    </message>
    <message>
        <source>There is no source of this program to show.</source>
        <translation>No hay código fuente de este programa que mostrar.</translation>
    </message>
</context>
<context>
    <name>hilera::CompareMode</name>
    <message>
        <source>Unpinned.</source>
        <translation>Ejecución soltada.</translation>
    </message>
    <message>
        <source>Pinned as run %1: %2. C compares.</source>
        <translation>Fijada como ejecución %1: %2. Con C se compara.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportar la tabla</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>hilera::ComparePage</name>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>automático: %1</translation>
    </message>
    <message>
        <source>One run alone says little: pin it (P), then run the tasks another way.</source>
        <translation>Una sola ejecución dice poco: fíjala (P) y ejecuta las tareas de otra manera.</translation>
    </message>
    <message>
        <source>Select two rows (Ctrl + click) to see how they differ.</source>
        <translation>Selecciona dos filas (Ctrl + clic) para ver en qué se diferencian.</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>Run these tasks &amp;under …</source>
        <translation>Ejec&amp;utar estas tareas con…</translation>
    </message>
    <message>
        <source>Runs the tasks of the bar above under several strategies, and pins each run.</source>
        <translation>Ejecuta las tareas de la barra de arriba con varias estrategias, y fija cada ejecución.</translation>
    </message>
    <message>
        <source>Adds runs from run logs.</source>
        <translation>Añade ejecuciones de registros.</translation>
    </message>
    <message>
        <source>Writes the figures into a file for spreadsheets (CSV).</source>
        <translation>Escribe las cifras en un archivo para hojas de cálculo (CSV).</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Vo&amp;lver</translation>
    </message>
    <message>
        <source>Back to the run (C)</source>
        <translation>Volver a la ejecución (C)</translation>
    </message>
    <message>
        <source>speedup against</source>
        <translation>aceleración frente a</translation>
    </message>
    <message>
        <source>Speedup against</source>
        <translation>Aceleración frente a</translation>
    </message>
    <message>
        <source>Runs on one time axis</source>
        <translation>Ejecuciones en un mismo eje de tiempo</translation>
    </message>
    <message>
        <source>Add from fi&amp;le …</source>
        <translation>Añadir de archiv&amp;o…</translation>
    </message>
    <message>
        <source>E&amp;xport table …</source>
        <translation>E&amp;xportar tabla…</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Nothing to compare yet&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Run the tasks, and press &lt;b&gt;P&lt;/b&gt;: the run is pinned. Run them another way: both stand here, on one time axis.&lt;/p&gt;&lt;p&gt;Or have it done:&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Aún no hay nada que comparar&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ejecuta las tareas y pulsa &lt;b&gt;P&lt;/b&gt;: la ejecución queda fijada. Ejecútalas de otra manera: aquí verás las dos, en un mismo eje de tiempo.&lt;/p&gt;&lt;p&gt;O deja que se haga solo:&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>hilera::CompareText</name>
    <message>
        <source>a trace</source>
        <translation>una traza</translation>
    </message>
    <message>
        <source>%L1 of %L2 tasks did not succeed</source>
        <translation>%L1 de %L2 tareas no terminaron bien</translation>
    </message>
    <message>
        <source>makespan</source>
        <translation>duración total</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>sobrecoste</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>trabajadores</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>cambios</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>aceleración</translation>
    </message>
    <message>
        <source>From the first submit to the last end.</source>
        <translation>Desde la primera entrega hasta el último final.</translation>
    </message>
    <message>
        <source>The makespan if nothing but the tasks took time.</source>
        <translation>La duración total si solo las tareas llevaran tiempo.</translation>
    </message>
    <message>
        <source>Makespan minus ideal: what starting, handing over and waiting cost.</source>
        <translation>Duración total menos ideal: lo que cuestan arrancar, entregar y esperar.</translation>
    </message>
    <message>
        <source>CPU time that the threads and processes of the run used for tasks.</source>
        <translation>Tiempo de CPU que los hilos y procesos de la ejecución dedicaron a las tareas.</translation>
    </message>
    <message>
        <source>The threads that did tasks, in all processes.</source>
        <translation>Los hilos que hicieron tareas, en todos los procesos.</translation>
    </message>
    <message>
        <source>The most tasks that had been started and had not ended, at one instant.</source>
        <translation>El mayor número de tareas empezadas y sin terminar en un mismo instante.</translation>
    </message>
    <message>
        <source>How many times as fast as the run it is measured against; only with the same tasks.</source>
        <translation>Cuántas veces más rápida que la ejecución con la que se mide; solo con las mismas tareas.</translation>
    </message>
    <message>
        <source>Of these two, nothing is known that could be compared.</source>
        <translation>De estas dos no se sabe nada que se pueda comparar.</translation>
    </message>
    <message>
        <source>Run %1 against run %2: %3.</source>
        <translation>Ejecución %1 frente a la %2: %3.</translation>
    </message>
    <message>
        <source>The most that the run added at one instant: its processes, and what the program grew by, less its record of the run, roughly.</source>
        <translation>Lo máximo que la ejecución añadió en un instante: sus procesos y lo que creció el programa, menos su registro de la ejecución, aproximadamente.</translation>
    </message>
    <message>
        <source>How often a thread of the run, or of its processes, left its CPU: to wait, or because another got it.</source>
        <translation>Cuántas veces un hilo de la ejecución o de sus procesos dejó su CPU: para esperar o porque la recibió otro.</translation>
    </message>
    <message>
        <source>Both ran the same plan, so chance made the difference, or whatever else the machine did. Two runs can’t tell how much that is: pin more of them.</source>
        <translation>Las dos siguieron el mismo plan: la diferencia es azar, o lo que además hacía la máquina. Dos ejecuciones no dicen cuánto es eso: fija más.</translation>
    </message>
    <message>
        <source>Both ran the same plan, as did %L1 runs here, which took %2 to %3: so much chance makes, or whatever else the machine does.</source>
        <translation>Las dos siguieron el mismo plan, como %L1 ejecuciones de aquí, que tardaron de %2 a %3: tanto hace el azar, o lo que además hace la máquina.</translation>
    </message>
    <message>
        <source>All %L1 runs of the one plan were faster than all %L2 of the other: by chance alone, that comes about once in %3 times.</source>
        <translation>Las %L1 ejecuciones de un plan fueron más rápidas que las %L2 del otro: por puro azar, eso sale una vez de cada %3.</translation>
    </message>
    <message>
        <source>The runs of the one plan took %1 to %2, those of the other %3 to %4: the difference may be chance.</source>
        <translation>Las ejecuciones de un plan tardaron de %1 a %2 y las del otro de %3 a %4: la diferencia puede ser azar.</translation>
    </message>
    <message>
        <source>They did not come to the same: in run %1 %L2 of %L3 tasks succeeded, in run %4 %L5 of %L6.</source>
        <translation>No llegaron a lo mismo: en la ejecución %1 tuvieron éxito %L2 de %L3 tareas y en la ejecución %4, %L5 de %L6.</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>matada</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parada</translation>
    </message>
</context>
<context>
    <name>hilera::ComparedModel</name>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
</context>
<context>
    <name>hilera::ComparedRuns</name>
    <message>
        <source>Another program</source>
        <translation>Otro programa</translation>
    </message>
    <message>
        <source>Hilera keeps at most %L1 runs to compare: unpin one first.</source>
        <translation>Hilera guarda como mucho %L1 ejecuciones para comparar: suelta antes una.</translation>
    </message>
    <message>
        <source>The pinned runs would have %L1 events together, and Hilera keeps at most %L2: unpin a long one first.</source>
        <translation>Las ejecuciones fijadas tendrían %L1 eventos en total, y Hilera guarda como mucho %L2: suelta antes una larga.</translation>
    </message>
</context>
<context>
    <name>hilera::ComparedTable</name>
    <message>
        <source>Figures of the runs</source>
        <translation>Cifras de las ejecuciones</translation>
    </message>
</context>
<context>
    <name>hilera::Comparison</name>
    <message>
        <source>at least</source>
        <translation>como mínimo</translation>
    </message>
    <message>
        <source>in theory</source>
        <translation>en teoría</translation>
    </message>
    <message>
        <source>this time</source>
        <translation>esta vez</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>predicción</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>hasta pararla</translation>
    </message>
    <message>
        <source>The run was stopped before its end: this is what it came to until then.</source>
        <translation>La ejecución se paró antes de su fin: esto es a lo que había llegado.</translation>
    </message>
</context>
<context>
    <name>hilera::EventText</name>
    <message>
        <source>%1 ends %2</source>
        <translation>%1 termina %2</translation>
    </message>
    <message>
        <source>%1 ends %2: %3</source>
        <translation>%1 termina %2: %3</translation>
    </message>
    <message>
        <source>%1 is idle</source>
        <translation>%1 no hace nada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 submits %2</source>
        <translation>%1 envía %2</translation>
    </message>
    <message>
        <source>%1 starts %2</source>
        <translation>%1 empieza %2</translation>
    </message>
    <message>
        <source>%1; and %L2 more</source>
        <translation>%1; y %L2 más</translation>
    </message>
</context>
<context>
    <name>hilera::FiguresPanel</name>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Run the same tasks with “One after another” too: the speedup is measured against that run.</source>
        <translation>Ejecuta las mismas tareas también con «Una detrás de otra»: la aceleración se mide frente a esa ejecución.</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>The same tasks one after the other took %1, measured.</source>
        <translation>Las mismas tareas, una detrás de otra, tardaron %1 (medido).</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>%L1 threads</source>
        <translation>%L1 hilos</translation>
    </message>
    <message>
        <source>%L1 processes</source>
        <translation>%L1 procesos</translation>
    </message>
    <message>
        <source>%L1 in %L2 processes</source>
        <translation>%L1 en %L2 procesos</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>makespan</source>
        <translation>duración total</translation>
    </message>
    <message>
        <source>From the first submit to the last end.</source>
        <translation>Desde la primera entrega hasta el último final.</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>How long it would take if only the tasks took time.</source>
        <translation>Cuánto se tardaría si solo las tareas llevaran tiempo.</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>sobrecoste</translation>
    </message>
    <message>
        <source>Makespan minus ideal: what starting, handing over and waiting cost.</source>
        <translation>Duración total menos ideal: lo que cuestan arrancar, entregar y esperar.</translation>
    </message>
    <message>
        <source>CPU of the workers</source>
        <translation>CPU de trabajadores</translation>
    </message>
    <message>
        <source>CPU time that the threads and processes of the run used for tasks.</source>
        <translation>Tiempo de CPU que los hilos y procesos de la ejecución dedicaron a las tareas.</translation>
    </message>
    <message>
        <source>CPU, user + system</source>
        <translation>CPU: usuario + sistema</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>trabajadores</translation>
    </message>
    <message>
        <source>The threads that did tasks.</source>
        <translation>Los hilos que hicieron tareas.</translation>
    </message>
    <message>
        <source>most in flight</source>
        <translation>máximo en curso</translation>
    </message>
    <message>
        <source>The most tasks that had been started and had not ended, at one instant.</source>
        <translation>El mayor número de tareas empezadas y sin terminar en un mismo instante.</translation>
    </message>
    <message>
        <source>speedup</source>
        <translation>aceleración</translation>
    </message>
    <message>
        <source>peak memory</source>
        <translation>memoria máxima</translation>
    </message>
    <message>
        <source>context switches</source>
        <translation>cambios de contexto</translation>
    </message>
    <message>
        <source>events lost</source>
        <translation>eventos perdidos</translation>
    </message>
    <message>
        <source>Events that came faster than they could be taken in: the picture lacks them.</source>
        <translation>Eventos que llegaron más rápido de lo que se podían recoger: faltan en el dibujo.</translation>
    </message>
    <message>
        <source>errors nobody read</source>
        <translation>errores que nadie leyó</translation>
    </message>
    <message>
        <source>Tasks that did not succeed, and whose results nobody asked for: the mistakes went unnoticed.</source>
        <translation>Tareas que no terminaron bien y cuyo resultado nadie pidió: los errores pasaron inadvertidos.</translation>
    </message>
    <message>
        <source>This run, so far replayed</source>
        <translation>Esta ejecución, lo repetido</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <translation>%1, %2 núcleos</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>contador</translation>
    </message>
    <message>
        <source>updates lost</source>
        <translation>actualizaciones perdidas</translation>
    </message>
    <message>
        <source>Increments that others overwrote: they had read the counter before, and wrote it after.</source>
        <translation>Incrementos que otras tareas sobrescribieron: habían leído el contador antes y lo escribieron después.</translation>
    </message>
    <message>
        <source>What it came to, of all increments; each process has a counter of its own: %1.</source>
        <translation>A cuánto llegó, de todos los incrementos; cada proceso tiene su propio contador: %1.</translation>
    </message>
    <message>
        <source>CPU time of the run’s threads and processes, from their start to their end.</source>
        <translation>Tiempo de CPU de los hilos y procesos de la ejecución, desde su inicio hasta su final.</translation>
    </message>
    <message>
        <source>The most that the run added at one instant: its processes, and what the program grew by, less its record of the run, roughly.</source>
        <translation>Lo máximo que la ejecución añadió en un instante: sus procesos y lo que creció el programa, menos su registro de la ejecución, aproximadamente.</translation>
    </message>
    <message>
        <source>How often a thread of the run, or of its processes, left its CPU: to wait, or because another got it.</source>
        <translation>Cuántas veces un hilo de la ejecución o de sus procesos dejó su CPU: para esperar o porque la recibió otro.</translation>
    </message>
    <message>
        <source>Earlier run</source>
        <translation>Ejecución anterior</translation>
    </message>
</context>
<context>
    <name>hilera::FileMenu</name>
    <message>
        <source>Run logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Save the run log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>Open run logs</source>
        <translation>Abrir registros</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
</context>
<context>
    <name>hilera::GlossaryWindow</name>
    <message>
        <source>No such word</source>
        <translation>No hay tal palabra</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>Buscar una palabra</translation>
    </message>
</context>
<context>
    <name>hilera::Help</name>
    <message>
        <source>A lesson goes step by step: read, and go on with Next or Page Down.</source>
        <translation>Una lección va paso a paso: lee y continúa con Siguiente o Av Pág.</translation>
    </message>
    <message>
        <source>Run does the tasks for real: nothing is simulated.</source>
        <translation>Ejecutar hace las tareas de verdad: nada es simulado.</translation>
    </message>
    <message>
        <source>Here each row is a worker and each bar a task: click one, drag to measure, zoom with Ctrl and the wheel.</source>
        <translation>Aquí cada fila es un trabajador y cada barra, una tarea: haz clic en una, arrastra para medir y amplía con Ctrl y la rueda.</translation>
    </message>
    <message>
        <source>All keys are here, what the words mean, and these hints once more.</source>
        <translation>Aquí están todas las teclas, lo que significan las palabras y, de nuevo, estas pistas.</translation>
    </message>
    <message>
        <source>About Hilera</source>
        <translation>Acerca de Hilera</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Hilera %1&lt;/h3&gt;&lt;p&gt;See concurrency: tasks run for real, in threads, processes, coroutines and event loops, and every worker is drawn as it works.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence, made with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Hilera %1&lt;/h3&gt;&lt;p&gt;Ver la concurrencia: las tareas se ejecutan de verdad, en hilos, procesos, corrutinas y bucles de eventos, y se dibuja cada trabajador mientras trabaja.&lt;/p&gt;&lt;p&gt;Software libre con licencia MIT, hecho con Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Change the strategy, the number of tasks or anything else here; then guess, and run again. A program of your own opens from the menu File.</source>
        <translation>Cambia aquí la estrategia, el número de tareas o lo que quieras; luego predice y ejecuta otra vez. Un programa tuyo se abre desde el menú Archivo.</translation>
    </message>
</context>
<context>
    <name>hilera::HintBalloon</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Omitir todo</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>hilera::InputLine</name>
    <message>
        <source>a line for the program: Enter sends it</source>
        <translation>una línea para el programa: Intro la envía</translation>
    </message>
    <message>
        <source>What the program reads. Enter sends the line, Ctrl+D ends the input.</source>
        <translation>Lo que lee el programa. Intro envía la línea, Ctrl+D termina la entrada.</translation>
    </message>
    <message>
        <source>Input of the program</source>
        <translation>Entrada del programa</translation>
    </message>
</context>
<context>
    <name>hilera::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>hilera::LaneAxis</name>
    <message>
        <source>since the start</source>
        <translation>desde el inicio</translation>
    </message>
    <message>
        <source>since the first submit</source>
        <translation>desde la primera entrega</translation>
    </message>
</context>
<context>
    <name>hilera::LaneTitle</name>
    <message>
        <source>Unpins the run (Delete)</source>
        <translation>Suelta la ejecución (Supr)</translation>
    </message>
    <message>
        <source>Pins the run: it stays (P)</source>
        <translation>Fija la ejecución: se queda (P)</translation>
    </message>
</context>
<context>
    <name>hilera::LessonCard</name>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Texto de la lección</translation>
    </message>
    <message>
        <source>text in: %1</source>
        <translation>texto en: %1</translation>
    </message>
    <message>
        <source>This lesson has no text in the language of the program.</source>
        <translation>Esta lección no tiene texto en el idioma del programa.</translation>
    </message>
</context>
<context>
    <name>hilera::LessonGuide</name>
    <message>
        <source>The course ends here.</source>
        <translation>El curso termina aquí.</translation>
    </message>
    <message>
        <source>The course begins here.</source>
        <translation>El curso empieza aquí.</translation>
    </message>
    <message>
        <source>This lesson is meant for the internet. Nothing goes there until you choose that network; then the lesson’s addresses are there.</source>
        <translation>Esta lección es para internet. Nada va allí hasta que elijas esa red; entonces estarán las direcciones de la lección.</translation>
    </message>
</context>
<context>
    <name>hilera::LessonLibrary</name>
    <message>
        <source>The lesson is in %1</source>
        <translation>La lección está en %1</translation>
    </message>
    <message>
        <source>The lesson is in %1. It is listed once it stands in %2</source>
        <translation>La lección está en %1. Aparecerá en la lista cuando esté en %2</translation>
    </message>
</context>
<context>
    <name>hilera::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
</context>
<context>
    <name>hilera::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>hilera::MenuBar</name>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Cronograma</translation>
    </message>
    <message>
        <source>Le&amp;sson</source>
        <translation>L&amp;ección</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>hilera::NetworkIndicator</name>
    <message>
        <source>(this run: %1)</source>
        <translation>(esta ejecución: %1)</translation>
    </message>
    <message>
        <source>Tasks go to the practice network: a server in this program, that answers this machine alone.</source>
        <translation>Las tareas van a la red de práctica: un servidor dentro de este programa que solo responde a este equipo.</translation>
    </message>
    <message>
        <source>Tasks go to the internet: how long they take depends on machines far away.</source>
        <translation>Las tareas van a internet: lo que tardan depende de equipos muy lejanos.</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Red: %1</translation>
    </message>
</context>
<context>
    <name>hilera::NetworkKnobs</name>
    <message>
        <source>&amp;Network</source>
        <translation>Re&amp;d</translation>
    </message>
    <message>
        <source>Where the tasks go: to the practice network, a server in this program that answers this machine alone, or to the internet.</source>
        <translation>Adónde van las tareas: a la red de práctica, un servidor dentro de este programa que solo responde a este equipo, o a internet.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Lista habitual</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>Lista propia</translation>
    </message>
    <message>
        <source>Shows the addresses, to be changed.</source>
        <translation>Muestra las direcciones para cambiarlas.</translation>
    </message>
    <message>
        <source>1 a&amp;ddress</source>
        <translation>1 dire&amp;cción</translation>
    </message>
    <message>
        <source>%L1 a&amp;ddresses</source>
        <translation>%L1 dire&amp;cciones</translation>
    </message>
</context>
<context>
    <name>hilera::NewLessonDialog</name>
    <message>
        <source>New lesson from this run</source>
        <translation>Nueva lección con esta ejecución</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What the list calls the lesson.</source>
        <translation>El nombre de la lección en la lista.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>A new folder; lessons in %1 are listed.</source>
        <translation>Una carpeta nueva; se muestran las lecciones de %1.</translation>
    </message>
</context>
<context>
    <name>hilera::NotesWindow</name>
    <message>
        <source>Notes for the teacher</source>
        <translation>Notas para quien enseña</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>El paso siguiente</translation>
    </message>
    <message>
        <source>%L1 of %L2: %3</source>
        <translation>%L1 de %L2: %3</translation>
    </message>
    <message>
        <source>This lesson has no notes.</source>
        <translation>Esta lección no tiene notas.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Next: another lesson</source>
        <translation>Después: otra lección</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n min</source>
        <comment>time in the lesson</comment>
        <translation>
            <numerusform>%1 de %n min</numerusform>
            <numerusform>%1 de %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Hora: %1</translation>
    </message>
    <message>
        <source>In this lesson: %1</source>
        <translation>En esta lección: %1</translation>
    </message>
</context>
<context>
    <name>hilera::OutputPanel</name>
    <message>
        <source>&amp;Log</source>
        <translation>Registr&amp;o</translation>
    </message>
    <message>
        <source>What happened, in the order it happened.</source>
        <translation>Lo que ocurrió, en el orden en que ocurrió.</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Resu&amp;ltados</translation>
    </message>
    <message>
        <source>What became of each task, the first to end first.</source>
        <translation>Qué fue de cada tarea; primero, la primera en terminar.</translation>
    </message>
    <message>
        <source>Log and results</source>
        <translation>Registro y resultados</translation>
    </message>
</context>
<context>
    <name>hilera::OutputTable</name>
    <message>
        <source>Copied the first %L1 of %L2 lines: for all of them, save the run (Ctrl+S).</source>
        <translation>Se copiaron las primeras %L1 de %L2 líneas: para tenerlas todas, guarda la ejecución (Ctrl+S).</translation>
    </message>
</context>
<context>
    <name>hilera::ParameterField</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>hilera::PlanEditor</name>
    <message>
        <source>How many tasks there are; the addresses are gone through again and again.</source>
        <translation>Cuántas tareas hay; las direcciones se recorren una y otra vez.</translation>
    </message>
    <message>
        <source>In this lesson the tasks take from %L1 to %L2 s each.</source>
        <translation>En esta lección cada tarea dura de %L1 a %L2 s.</translation>
    </message>
    <message>
        <source>More knobs</source>
        <translation>Más controles</translation>
    </message>
    <message>
        <source>More knobs: how tasks look whether to stop, and when the run is stopped by itself.</source>
        <translation>Más controles: cómo miran las tareas si deben parar, y cuándo se para la ejecución por sí sola.</translation>
    </message>
    <message>
        <source>There is nothing to kill: only a process can be ended from outside.</source>
        <translation>No hay nada que matar: solo un proceso se puede terminar desde fuera.</translation>
    </message>
</context>
<context>
    <name>hilera::PredictionField</name>
    <message>
        <source>&amp;your guess</source>
        <translation>t&amp;u predicción</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Tu predicción</translation>
    </message>
    <message>
        <source>Write a number before you run it. Enter keeps it as a guess of the class.</source>
        <translation>Escribe un número antes de ejecutar. Intro lo guarda como predicción de la clase.</translation>
    </message>
    <message>
        <source>Your guess, as a slider</source>
        <translation>Tu predicción, con un deslizador</translation>
    </message>
    <message>
        <source>Add guess</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Keeps this guess, and takes another: a show of hands</source>
        <translation>Guarda esta predicción y admite otra: a mano alzada</translation>
    </message>
    <message>
        <source>Clear the guesses</source>
        <translation>Borrar las predicciones</translation>
    </message>
    <message>
        <source>Clears the guesses that were kept</source>
        <translation>Borra las predicciones guardadas</translation>
    </message>
    <message>
        <source>“%1” is no guess: write a number from 0 to %L2, such as 4 or 1.5.</source>
        <translation>“%1” no es una predicción: escribe un número de 0 a %L2, como 4 o 1.5.</translation>
    </message>
    <message>
        <source>Discuss it: convince those beside you. Then all vote again.</source>
        <translation>Discútelo: convence a quien tienes al lado. Después, todos votan otra vez.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>first vote</source>
        <translation>primera votación</translation>
    </message>
    <message>
        <source>second vote</source>
        <translation>segunda votación</translation>
    </message>
    <message>
        <source>Votes: %1</source>
        <translation>Votos: %1</translation>
    </message>
</context>
<context>
    <name>hilera::Presenter</name>
    <message>
        <source>Page Down: next  ·  Page Up: back  ·  B: blank  ·  N: notes  ·  E: Python  ·  Esc: end</source>
        <translation>Av Pág: siguiente  ·  Re Pág: atrás  ·  B: negro  ·  N: notas  ·  E: Python  ·  Esc: terminar</translation>
    </message>
    <message>
        <source>Page Down: next  ·  Page Up: back  ·  B: blank  ·  N: notes  ·  Esc: end</source>
        <translation>Av Pág: siguiente  ·  Re Pág: atrás  ·  B: negro  ·  N: notas  ·  Esc: terminar</translation>
    </message>
</context>
<context>
    <name>hilera::ProgramEditor</name>
    <message>
        <source>Choose the Python that runs it</source>
        <translation>Elegir el Python que lo ejecuta</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Words for the program, as one would type them in a terminal: with quotation marks around one that has blanks.</source>
        <translation>Palabras para el programa, como se escribirían en un terminal: entre comillas si llevan espacios.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Runs the program. The usual one is that of the virtual environment that the file lies in, or python3.</source>
        <translation>Ejecuta el programa. El habitual es el del entorno virtual en que está el archivo, o python3.</translation>
    </message>
    <message>
        <source>Back to Hilera’s own tasks</source>
        <translation>Volver a las tareas de Hilera</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>no se encontró ninguno</translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation>habitual: %1</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Otro…</translation>
    </message>
</context>
<context>
    <name>hilera::ProgramMode</name>
    <message>
        <source>Watch a program</source>
        <translation>Observar un programa</translation>
    </message>
    <message>
        <source>Files of Python (*.py *.pyw)</source>
        <translation>Archivos de Python (*.py *.pyw)</translation>
    </message>
    <message>
        <source>All programs (*)</source>
        <translation>Todos los programas (*)</translation>
    </message>
    <message>
        <source>Opened: %1. Run starts it.</source>
        <translation>Abierto: %1. Ejecutar lo inicia.</translation>
    </message>
    <message>
        <source>The example can’t be written to %1: %2.</source>
        <translation>No se puede escribir el ejemplo en %1: %2.</translation>
    </message>
    <message>
        <source>Files of Python, notebooks (*.py *.pyw *.ipynb)</source>
        <translation>Archivos de Python, cuadernos (*.py *.pyw *.ipynb)</translation>
    </message>
    <message>
        <source>Opened: %1. Run runs the cell that is shown.</source>
        <translation>Abierto: %1. Ejecutar ejecuta la celda que se ve.</translation>
    </message>
    <message>
        <source>There is no code at the end of the notebook: go back to a cell.</source>
        <translation>Al final del cuaderno no hay código: vuelve a una celda.</translation>
    </message>
</context>
<context>
    <name>hilera::PythonEdit</name>
    <message>
        <source>Too long for this field, which takes %L1 characters, and %L2 in a line.</source>
        <translation>Demasiado largo para este campo, que admite %L1 caracteres, y %L2 por línea.</translation>
    </message>
</context>
<context>
    <name>hilera::PythonView</name>
    <message>
        <source>The lesson in Python</source>
        <translation>La lección en Python</translation>
    </message>
    <message>
        <source>This lesson has no example in Python.</source>
        <translation>Esta lección no tiene ejemplo en Python.</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecutar: %1</translation>
    </message>
    <message>
        <source>Copy it into a file example.py. The number multiplies every duration; without it, they are as they are written.</source>
        <translation>Cópialo en un archivo example.py. El número multiplica todas las duraciones; sin él, son las que están escritas.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the whole example</source>
        <translation>Copia el ejemplo entero</translation>
    </message>
    <message>
        <source>Back to the lesson’s text</source>
        <translation>Volver al texto de la lección</translation>
    </message>
    <message>
        <source>Takes back all that was changed</source>
        <translation>Deshace todo lo que se cambió</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Runs this text as a program of your own, and shows what it does</source>
        <translation>Ejecuta este texto como un programa propio y muestra lo que hace</translation>
    </message>
</context>
<context>
    <name>hilera::ReplayBar</name>
    <message>
        <source>Replay, %1</source>
        <translation>Repetición, %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>times</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Trabajando …</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Time of the replay in microseconds</source>
        <translation>Tiempo de la repetición en microsegundos</translation>
    </message>
    <message>
        <source>Time of the replay in milliseconds</source>
        <translation>Tiempo de la repetición en milisegundos</translation>
    </message>
    <message>
        <source>Speed of the replay</source>
        <translation>Velocidad de la repetición</translation>
    </message>
    <message>
        <source>Speed of the replay (&lt; and &gt;)</source>
        <translation>Velocidad de la repetición (&lt; y &gt;)</translation>
    </message>
</context>
<context>
    <name>hilera::ResultModel</name>
    <message>
        <source>%1 · nobody read it</source>
        <translation>%1 · nadie lo leyó</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Completed as: 1 for the task that ended first. Click to sort.</source>
        <translation>Orden de término: 1 es la tarea que terminó primero. Haz clic para ordenar.</translation>
    </message>
    <message>
        <source>Submitted as: the number of the task. Click to sort.</source>
        <translation>Orden de envío: el número de la tarea. Haz clic para ordenar.</translation>
    </message>
    <message>
        <source>What the task does. Click to sort.</source>
        <translation>Qué hace la tarea. Haz clic para ordenar.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Run time: from its start to its end. Click to sort.</source>
        <translation>Tiempo de ejecución: desde que empezó hasta que terminó. Haz clic para ordenar.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What became of it. Click to sort.</source>
        <translation>Qué fue de ella. Haz clic para ordenar.</translation>
    </message>
</context>
<context>
    <name>hilera::ResultView</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Sort by &amp;end</source>
        <translation>Ordenar por &amp;fin</translation>
    </message>
    <message>
        <source>Sort by &amp;number</source>
        <translation>Ordenar por &amp;número</translation>
    </message>
    <message>
        <source>Sort by &amp;task or address</source>
        <translation>Ordenar por &amp;tarea o dirección</translation>
    </message>
    <message>
        <source>Sort by run t&amp;ime</source>
        <translation>Ordenar por t&amp;iempo</translation>
    </message>
    <message>
        <source>Sort by &amp;result</source>
        <translation>Ordenar por &amp;resultado</translation>
    </message>
    <message>
        <source>No task has ended yet.</source>
        <translation>Aún no ha terminado ninguna tarea.</translation>
    </message>
    <message>
        <source>Run the tasks: what becomes of them is listed here.</source>
        <translation>Ejecuta las tareas: aquí aparecerá qué fue de ellas.</translation>
    </message>
</context>
<context>
    <name>hilera::RunAdder</name>
    <message>
        <source>Add run logs</source>
        <translation>Añadir registros</translation>
    </message>
    <message>
        <source>%1 (cut off)</source>
        <translation>%1 (cortado)</translation>
    </message>
</context>
<context>
    <name>hilera::RunBar</name>
    <message>
        <source>Ends the processes of a run at once; their results are lost.</source>
        <translation>Termina en el acto los procesos de una ejecución; sus resultados se pierden.</translation>
    </message>
    <message>
        <source>Ends the processes at once; their results are lost.</source>
        <translation>Termina los procesos en el acto; sus resultados se pierden.</translation>
    </message>
    <message>
        <source>There is nothing to kill: only a process can be ended from outside. A thread shares its memory with the whole program, and can only be asked to stop.</source>
        <translation>No hay nada que matar: solo un proceso se puede terminar desde fuera. Un hilo comparte la memoria con todo el programa, y solo se le puede pedir que pare.</translation>
    </message>
    <message>
        <source>Stops this run and starts anew</source>
        <translation>Para esta ejecución y empieza de nuevo</translation>
    </message>
    <message>
        <source>Runs the tasks</source>
        <translation>Ejecuta las tareas</translation>
    </message>
    <message>
        <source>Unpins this run</source>
        <translation>Suelta esta ejecución</translation>
    </message>
    <message>
        <source>Pins this run: it is kept, to be compared</source>
        <translation>Fija esta ejecución: se conserva, para compararla</translation>
    </message>
    <message>
        <source>Light or dark, and how large the text is</source>
        <translation>Claro u oscuro, y el tamaño del texto</translation>
    </message>
    <message>
        <source>Help: all keys (?), and what the words mean (F1)</source>
        <translation>Ayuda: todas las teclas (?) y lo que significan las palabras (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Runs the program</source>
        <translation>Ejecuta el programa</translation>
    </message>
    <message>
        <source>Runs this cell</source>
        <translation>Ejecuta esta celda</translation>
    </message>
</context>
<context>
    <name>hilera::RunFiles</name>
    <message>
        <source>Opened: %1</source>
        <translation>Abierto: %1</translation>
    </message>
    <message>
        <source>A run is going on: stop it, then open the file again.</source>
        <translation>Hay una ejecución en curso: párala y abre el archivo otra vez.</translation>
    </message>
    <message>
        <source>The notebook’s process is there: end it by Kill, then open the file again.</source>
        <translation>El proceso del cuaderno sigue ahí: termínalo con Matar y abre el archivo de nuevo.</translation>
    </message>
</context>
<context>
    <name>hilera::RunOpener</name>
    <message>
        <source>Opening %1 …</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>hilera::RunSaver</name>
    <message>
        <source>Saving %1 …</source>
        <translation>Guardando %1 …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>hilera::RunSession</name>
    <message>
        <source>Earlier run: %1</source>
        <translation>Ejecución anterior: %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En curso: %1</translation>
    </message>
    <message>
        <source>Cut off: the end is missing</source>
        <translation>Cortado: falta el final</translation>
    </message>
</context>
<context>
    <name>hilera::Runner</name>
    <message>
        <source>The run was cut off: threads that did not listen end with the program.</source>
        <translation>La ejecución se interrumpió: los hilos que no escucharon terminan con el programa.</translation>
    </message>
</context>
<context>
    <name>hilera::SaveDialog</name>
    <message>
        <source>%1 is already there. Replace it?</source>
        <translation>%1 ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device, and stays one. Write to it?</source>
        <translation>%1 es una tubería o un dispositivo, y lo sigue siendo. ¿Escribir en ello?</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
</context>
<context>
    <name>hilera::SearchBar</name>
    <message>
        <source>Find a task or a track</source>
        <translation>Buscar una tarea o una fila</translation>
    </message>
    <message>
        <source>Find a slice or a track</source>
        <translation>Buscar un tramo o una fila</translation>
    </message>
</context>
<context>
    <name>hilera::SecondsChoice</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>hilera::StatusPanel</name>
    <message>
        <source>Stopping: waiting for %1, for %2 more</source>
        <translation>Parando: esperando a %1, %2 más</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>window lag %1 (worst %2)</source>
        <translation>retraso de la ventana: %1 (el peor, %2)</translation>
    </message>
    <message>
        <source>Ready to run</source>
        <translation>Todo listo para ejecutar</translation>
    </message>
    <message>
        <source>Ended: %L1 of %L2 tasks succeeded</source>
        <translation>Fin: %L1 de %L2 tareas terminadas bien</translation>
    </message>
    <message>
        <source>Running: %L1 of %L2 tasks done</source>
        <translation>En marcha: %L1 de %L2 tareas hechas</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Stopping: waiting for %1</source>
        <translation>Parando: esperando a %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>How late the window’s thread answers, now and at worst since the run began.</source>
        <translation>Con cuánto retraso responde el hilo de la ventana: ahora y, como peor caso, desde que empezó la ejecución.</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 tasks done</source>
        <translation>%1: %L2 de %L3 tareas hechas</translation>
    </message>
    <message>
        <source>A trace of another program</source>
        <translation>Traza de otro programa</translation>
    </message>
    <message>
        <source>Kill ends the processes at once; their results are lost.</source>
        <translation>Matar termina los procesos al instante; sus resultados se pierden.</translation>
    </message>
    <message>
        <source>A thread can’t be ended from outside: it has to look, or to be done.</source>
        <translation>Un hilo no se puede terminar desde fuera: tiene que mirar, o acabar.</translation>
    </message>
    <message>
        <source>Ended, exit status %1</source>
        <translation>Terminado, estado de salida %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>%1: %L2 tasks done</source>
        <translation>%1: %L2 tareas hechas</translation>
    </message>
    <message>
        <source>Ready for a cell</source>
        <translation>Listo para una celda</translation>
    </message>
    <message>
        <source>%1: %L2 of 1 task done</source>
        <translation>%1: %L2 de 1 tarea hecha</translation>
    </message>
    <message>
        <source>Ended: %L1 of 1 task succeeded</source>
        <translation>Fin: %L1 de 1 tarea terminada bien</translation>
    </message>
    <message>
        <source>Running: %L1 of 1 task done</source>
        <translation>En marcha: %L1 de 1 tarea hecha</translation>
    </message>
    <message>
        <source>%1: 1 task done</source>
        <translation>%1: 1 tarea hecha</translation>
    </message>
</context>
<context>
    <name>hilera::StepBar</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predice</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observa</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>%L1 of %L2: %3</source>
        <translation>%L1 de %L2: %3</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Al paso anterior</translation>
    </message>
    <message>
        <source>Runs what this step is about</source>
        <translation>Ejecuta lo que trata este paso</translation>
    </message>
    <message>
        <source>To the next lesson</source>
        <translation>A la lección siguiente</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Al paso siguiente</translation>
    </message>
    <message>
        <source>Discuss</source>
        <translation>Discute</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>Vota otra vez</translation>
    </message>
</context>
<context>
    <name>hilera::StrategyDialog</name>
    <message>
        <source>Run these tasks under …</source>
        <translation>Ejecutar estas tareas con…</translation>
    </message>
    <message>
        <source>%L1 × %2, under one strategy after the other:</source>
        <translation>%L1 × %2, con una estrategia detrás de otra:</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Todas</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguna</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Marca al menos una.</translation>
    </message>
    <message>
        <source>Ideally %1 altogether</source>
        <translation>Idealmente, %1 en total</translation>
    </message>
    <message>
        <source>Nobody knows how long that takes.</source>
        <translation>Nadie sabe cuánto tarda eso.</translation>
    </message>
    <message>
        <source>&amp;Run 1 strategy</source>
        <translation>&amp;Ejecutar 1 estrategia</translation>
    </message>
    <message>
        <source>&amp;Run %L1 strategies</source>
        <translation>&amp;Ejecutar %L1 estrategias</translation>
    </message>
</context>
<context>
    <name>hilera::TextSizeActions</name>
    <message>
        <source>Larger text does not fit into the window: make it wider first.</source>
        <translation>Un texto más grande no cabe en la ventana: hazla antes más ancha.</translation>
    </message>
</context>
<context>
    <name>hilera::TimelineText</name>
    <message>
        <source>most %1</source>
        <translation>máximo %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>media %1</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>On a CPU</source>
        <translation>En CPU</translation>
    </message>
    <message>
        <source>ideal</source>
        <translation>ideal</translation>
    </message>
    <message>
        <source>When tasks would run if nothing but they took time</source>
        <translation>Cuándo se ejecutarían las tareas si solo ellas llevaran tiempo</translation>
    </message>
    <message>
        <source>your guess</source>
        <translation>tu predicción</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>no heartbeat for %1</source>
        <translation>sin latido durante %1</translation>
    </message>
    <message>
        <source>%1 %2, from %3, for %4</source>
        <translation>%1 %2, desde %3, durante %4</translation>
    </message>
    <message>
        <source> · slices: %1</source>
        <translation> · tramos: %1</translation>
    </message>
    <message>
        <source>, mean %1 (%2 to %3)</source>
        <translation>, media %1 (de %2 a %3)</translation>
    </message>
    <message>
        <source> · up to %1 in flight</source>
        <translation> · hasta %1 en curso</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>tid %1</source>
        <translation>tid %1</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 tareas</translation>
    </message>
    <message>
        <source>from %1, for %2</source>
        <translation>desde %1, durante %2</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>CPU used: %1</source>
        <translation>CPU usada: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>the longest of %1 slices here</source>
        <translation>el más largo de los %1 tramos de aquí</translation>
    </message>
    <message>
        <source>queued: %1</source>
        <translation>en cola: %1</translation>
    </message>
    <message>
        <source>latest heartbeat: %1 late</source>
        <translation>último latido: %1 de retraso</translation>
    </message>
    <message>
        <source>What a task on the network is waiting for</source>
        <translation>Qué espera una tarea en la red</translation>
    </message>
    <message>
        <source>%1 · nobody read it</source>
        <translation>%1 · nadie lo leyó</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>repetición</translation>
    </message>
    <message>
        <source>mean of %L1 guesses</source>
        <translation>media de %L1 predicciones</translation>
    </message>
    <message>
        <source>Click the colour to dim the other states (Space), the name to read what it means (Enter)</source>
        <translation>Haz clic en el color para atenuar los demás estados (Espacio) o en el nombre para leer qué significa (Intro)</translation>
    </message>
    <message>
        <source>Click the colour to dim the other names (Space)</source>
        <translation>Haz clic en el color para atenuar los demás nombres (Espacio)</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>… and %L1 more rows that are not shown</source>
        <translation>… y %L1 filas más que no se muestran</translation>
    </message>
    <message>
        <source>The run is drawn here</source>
        <translation>Aquí se dibuja la ejecución</translation>
    </message>
    <message>
        <source>kill</source>
        <translation>matar</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>parar</translation>
    </message>
    <message>
        <source>CPU used: %1, on core %2</source>
        <translation>CPU usada: %1, en el núcleo %2</translation>
    </message>
    <message>
        <source>Where a task overwrote what others had added</source>
        <translation>Donde una tarea sobrescribió lo que otras habían sumado</translation>
    </message>
    <message>
        <source>updates lost</source>
        <translation>actualizaciones perdidas</translation>
    </message>
    <message>
        <source>1 update of others lost here</source>
        <translation>aquí se perdió 1 actualización de otras</translation>
    </message>
    <message>
        <source>%1 updates of others lost here</source>
        <translation>aquí se perdieron %1 actualizaciones de otras</translation>
    </message>
    <message>
        <source>1 lost update came back here</source>
        <translation>aquí volvió 1 actualización perdida</translation>
    </message>
    <message>
        <source>%1 lost updates came back here</source>
        <translation>aquí volvieron %1 actualizaciones perdidas</translation>
    </message>
    <message>
        <source>median of %L1 guesses</source>
        <translation>mediana de %L1 predicciones</translation>
    </message>
    <message>
        <source>… and 1 more row that is not shown</source>
        <translation>… y 1 fila más que no se muestra</translation>
    </message>
</context>
<context>
    <name>hilera::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Cronograma</translation>
    </message>
</context>
<context>
    <name>hilera::MainWindow</name>
    <message>
        <source>A new group: votes, marks and runs of the last one are gone.</source>
        <translation>Un grupo nuevo: los votos, marcas y ejecuciones del anterior ya no están.</translation>
    </message>
</context>
<context>
    <name>hilera::StepComparison</name>
    <message>
        <source>The class discusses. The next step is its second vote.</source>
        <translation>El grupo discute. El siguiente paso es su segunda votación.</translation>
    </message>
</context>
<context>
    <name>hilera::NotebookMode</name>
    <message>
        <source>%1 has failed: the log has its traceback.</source>
        <translation>%1 ha fallado: el registro tiene su traza.</translation>
    </message>
    <message>
        <source>%1 was interrupted.</source>
        <translation>%1 se ha interrumpido.</translation>
    </message>
    <message>
        <source>The notebook’s process has ended, and what it knew is gone: Run starts anew.</source>
        <translation>El proceso del cuaderno ha terminado, y lo que sabía se ha perdido: Ejecutar empieza de nuevo.</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Owner</source>
        <translation>Dueño</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Productor</translation>
    </message>
</context>
</TS>
