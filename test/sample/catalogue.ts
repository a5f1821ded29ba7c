/**
 * What the sample plan is made of. Axes, fronts and milestones are those of the public plan of action of 2009 of
 * Purificación (Tolima); the activities under them, their quantities and prices are invented.
 */
export interface SampleAxis {
  readonly name: string;
  /** Pesos that the axis must add up to (the plan's published table). */
  readonly total: number;
  readonly assigned: number;
  readonly fronts: readonly SampleFront[];
}

export interface SampleFront {
  readonly name: string;
  readonly owner: string;
  readonly milestones: readonly SampleMilestone[];
}

export interface SampleMilestone {
  readonly name: string;
  /** `what | unit of measure | quantity | relative cost`. */
  readonly activities: readonly string[];
}

const GOVERNMENT = 'Secretaría de Gobierno y Desarrollo Social';
const HEALTH = 'Secretaría de Salud';
const EDUCATION = 'Secretaría de Educación y Cultura';
const SPORT = 'Instituto de Deporte y Recreación';
const UTILITIES = 'Empresa de Servicios Públicos';
const WORKS = 'Secretaría de Infraestructura';
const PLANNING = 'Secretaría de Planeación e Información';
const FARMING = 'UMATA';
const TREASURY = 'Secretaría de Hacienda';

export const SAMPLE_AXES: readonly SampleAxis[] = [
  {
    name: 'GESTIÓN SOCIAL',
    total: 23_709_806_841,
    assigned: 13_367_667_050,
    fronts: [
      {
        name: 'DESARROLLO SOCIAL Y COMUNITARIO',
        owner: GOVERNMENT,
        milestones: [
          {
            name: 'Observatorio Social y Comunitario',
            activities: [
              'Diseñar la línea de base social del municipio | Estudio | 1 | 60',
              'Publicar boletines trimestrales del observatorio | Boletín | 4 | 16',
            ],
          },
          {
            name: 'Consolidar espacios de participación social y comunitaria.',
            activities: [
              'Capacitar a las juntas de acción comunal | Taller | 36 | 54',
              'Dotar salones comunales | Salón | 12 | 180',
            ],
          },
          {
            name: 'Reconstrucción del tejido social, mediante una estrategia pedagógica para intervenir la cultura ciudadana.',
            activities: [
              'Realizar jornadas de cultura ciudadana en barrios y veredas | Jornada | 48 | 96',
              'Formar gestores de convivencia | Gestor | 60 | 72',
            ],
          },
          {
            name: 'Apoyar programas de Mitigación de Condiciones de Pobreza.',
            activities: [
              'Entregar complementos nutricionales a familias en pobreza extrema | Familia | 850 | 510',
              'Apoyar unidades productivas familiares | Unidad productiva | 140 | 280',
            ],
          },
          {
            name: 'Acciones Niñez, Infancia y Adolescencia –Centro Hogar Comunitario- Hogar de Resocialización del Menor',
            activities: [
              'Atender niños y niñas en hogares comunitarios | Niño | 620 | 465',
              'Adecuar el hogar de resocialización del menor | Sede | 1 | 240',
            ],
          },
          {
            name: 'Centro de Atención Social Integral -CASI-',
            activities: [
              'Construir la primera etapa del centro de atención social | Etapa | 1 | 620',
              'Dotar los consultorios de atención familiar | Consultorio | 6 | 90',
            ],
          },
        ],
      },
      {
        name: 'SALUD Y PROTECCIÓN SOCIAL',
        owner: HEALTH,
        milestones: [
          {
            name: 'Lograr Cobertura del 100% en régimen subsidiado.',
            activities: [
              'Mantener afiliados al régimen subsidiado | Afiliado | 18500 | 6290',
              'Ampliar cupos para población sin afiliación | Afiliado | 1450 | 493',
            ],
          },
          {
            name: 'Intervenir la prestación del servicio de salud en el primer nivel por medio de una unidad de salud y la red de centros satélites.',
            activities: [
              'Adecuar centros de salud satélites | Centro | 7 | 560',
              'Dotar de equipos la unidad de salud de primer nivel | Equipo | 24 | 312',
            ],
          },
          {
            name: 'Intervención Salud Pública.',
            activities: [
              'Ejecutar el plan de intervenciones colectivas | Plan | 1 | 430',
              'Vacunar a menores de cinco años | Dosis | 9600 | 144',
            ],
          },
          {
            name: 'Construcción y puesta de la Sala Materno Infantil. En el NHC',
            activities: [
              'Construir la sala materno infantil | Sala | 1 | 980',
              'Adquirir equipos de neonatología | Equipo | 15 | 285',
            ],
          },
          {
            name: 'Puesta en marcha Proyecto Piloto de Comedores Comunitarios',
            activities: ['Suministrar almuerzos en comedores comunitarios | Ración | 96000 | 288'],
          },
        ],
      },
      {
        name: 'EDUCACION',
        owner: EDUCATION,
        milestones: [
          {
            name: 'Intervención sobre la Calidad Educativa del Municipio',
            activities: [
              'Formar docentes en pruebas de Estado | Docente | 210 | 126',
              'Dotar bibliotecas escolares | Biblioteca | 18 | 162',
            ],
          },
          {
            name: 'Construcción mega colegio de la ciudadela campestre educativa que integre las instituciones Pérez y Aldana / Clemencia Caicedo y Vélez.',
            activities: [
              'Elaborar los diseños definitivos del mega colegio | Diseño | 1 | 320',
              'Construir aulas del mega colegio | Aula | 24 | 4080',
            ],
          },
          {
            name: 'Construcción del Centro de Tecnología de Información y Comunicación Municipal TIC base de un Municipio inteligente.',
            activities: [
              'Adecuar la sede del centro de tecnología | Sede | 1 | 410',
              'Instalar puntos de conexión a internet | Punto | 45 | 135',
            ],
          },
          {
            name: 'Innovar – como centro de Educación Superior motor del desarrollo educativo y del conocimiento en la región.',
            activities: [
              'Subsidiar matrículas de educación superior | Estudiante | 380 | 342',
              'Suscribir convenios con universidades | Convenio | 3 | 84',
            ],
          },
        ],
      },
      {
        name: 'CULTURA',
        owner: EDUCATION,
        milestones: [
          {
            name: 'Construcción del Auditorio / Centro de Eventos Municipales.',
            activities: [
              'Construir la estructura del auditorio | Metro cuadrado | 1200 | 1440',
              'Instalar sonido e iluminación del auditorio | Sistema | 2 | 190',
            ],
          },
          {
            name: 'Creación de las escuelas de formación artística y cultural.',
            activities: [
              'Contratar instructores de danza, música y teatro | Instructor | 14 | 168',
              'Comprar instrumentos para la banda municipal | Instrumento | 52 | 104',
            ],
          },
          {
            name: 'Recuperación del patrimonio histórico, cultural y artístico del Municipio.',
            activities: [
              'Restaurar la casa de la cultura | Fase | 2 | 360',
              'Inventariar los bienes de interés cultural | Inventario | 1 | 45',
            ],
          },
        ],
      },
      {
        name: 'DEPORTE Y RECREACIÓN',
        owner: SPORT,
        milestones: [
          {
            name: 'Purificación Epicentro Regional del Deporte, Recreación y Ejercicio Saludable',
            activities: [
              'Organizar los juegos intermunicipales | Evento | 5 | 125',
              'Sostener escuelas de formación deportiva | Escuela | 16 | 192',
            ],
          },
          {
            name: 'Construcción de Intervención escenarios deportivos y ciclo rutas.',
            activities: [
              'Mejorar polideportivos de barrio | Polideportivo | 9 | 540',
              'Construir ciclorrutas | Metro | 2600 | 780',
            ],
          },
          {
            name: 'Ampliación Unidad Deportiva con Villa Olímpica en el Municipio y Coliseo',
            activities: [
              'Ampliar la unidad deportiva | Obra | 1 | 1150',
              'Cubrir el coliseo municipal | Metro cuadrado | 1850 | 740',
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL',
    total: 16_568_701_075,
    assigned: 8_645_406_382,
    fronts: [
      {
        name: 'SERVICIOS PUBLICOS',
        owner: UTILITIES,
        milestones: [
          {
            name: 'Cobertura de Agua Potable en el Sector Rural del Municipio.',
            activities: [
              'Construir acueductos veredales | Acueducto | 6 | 1320',
              'Instalar micromedidores rurales | Micromedidor | 1150 | 138',
            ],
          },
          {
            name: 'Diagnostico y Desarrollo del Sistema de alcantarillado de aguas lluvias y sanitarias.',
            activities: [
              'Elaborar el plan maestro de alcantarillado | Estudio | 1 | 280',
              'Reponer redes de alcantarillado | Metro | 3400 | 1190',
            ],
          },
          {
            name: 'Construcción planta de beneficio animal para un servicio regional.',
            activities: [
              'Construir la planta de beneficio animal | Planta | 1 | 860',
              'Adquirir equipos de refrigeración | Equipo | 8 | 176',
            ],
          },
          {
            name: 'Construcción del Relleno Sanitario Regional y ampliación del servicio de recolección a centros poblados.',
            activities: [
              'Construir celdas del relleno sanitario | Celda | 3 | 690',
              'Adquirir vehículos recolectores | Vehículo | 2 | 420',
            ],
          },
          {
            name: 'Aprovechamiento de la participación del Municipio en el Plan Departamental de Aguas.',
            activities: [
              'Girar el aporte al Plan Departamental de Aguas | Aporte | 12 | 540',
              'Contratar la interventoría de los proyectos de agua | Contrato | 2 | 96',
            ],
          },
          {
            name: 'Cobertura de gas domiciliario en el sector rural.',
            activities: [
              'Conectar viviendas rurales al gas domiciliario | Vivienda | 430 | 258',
              'Divulgar el uso seguro del gas | Campaña | 6 | 18',
            ],
          },
          {
            name: 'Reubicación de la Planta de Tratamiento de Aguas Residuales Barrio Camilo Torres y puesta en marcha de la Planta de Tratamiento del sector El Hobo.',
            activities: [
              'Trasladar la planta de tratamiento del barrio Camilo Torres | Planta | 1 | 740',
              'Poner en marcha la planta del sector El Hobo | Planta | 1 | 310',
            ],
          },
          {
            name: 'Implementación de la Escombrera Municipal.',
            activities: [
              'Adecuar el lote de la escombrera | Hectárea | 2 | 120',
              'Cerrar y señalizar la escombrera | Metro | 800 | 64',
            ],
          },
        ],
      },
      {
        name: 'INFRAESTRUCTURA REGIONAL Y URBANA',
        owner: WORKS,
        milestones: [
          {
            name: 'Pavimentación ( Purificación - Chenche Asoleados ).',
            activities: [
              'Pavimentar la vía Purificación - Chenche Asoleados | Kilómetro | 8 | 4160',
              'Construir obras de drenaje de la vía | Alcantarilla | 22 | 286',
            ],
          },
          {
            name: 'Plan de Ordenamiento y recuperación del Espacio Público Urbano',
            activities: [
              'Recuperar andenes del centro | Metro cuadrado | 4200 | 504',
              'Instalar mobiliario urbano | Unidad | 160 | 80',
            ],
          },
          {
            name: 'Implementación de Planes de Vivienda Rurales.',
            activities: [
              'Asignar subsidios de mejoramiento de vivienda rural | Subsidio | 180 | 1080',
              'Construir unidades sanitarias rurales | Unidad sanitaria | 95 | 380',
            ],
          },
          {
            name: 'Proyecto de Vivienda para reubicación de las familias ubicadas en zonas de riesgo.',
            activities: [
              'Adquirir predios para reubicación | Hectárea | 4 | 360',
              'Construir viviendas de reubicación | Vivienda | 60 | 1500',
            ],
          },
          {
            name: 'Intervención Proyectos de Vivienda en Ejecución.',
            activities: [
              'Terminar viviendas de interés social | Vivienda | 85 | 595',
              'Conectar servicios en urbanizaciones | Lote | 120 | 240',
            ],
          },
        ],
      },
      {
        name: 'TERRITORIO Y MEDIO AMBIENTE',
        owner: PLANNING,
        milestones: [
          {
            name: 'Reformulación del Plan de Ordenamiento Territorial.',
            activities: [
              'Actualizar la cartografía municipal | Plancha | 40 | 160',
              'Formular el documento técnico de soporte | Documento | 1 | 190',
            ],
          },
          {
            name: 'Protección y reforestación de micro cuencas abastecedoras de los acueductos veredales.',
            activities: [
              'Reforestar rondas de microcuencas | Hectárea | 75 | 225',
              'Comprar predios de nacimientos de agua | Hectárea | 32 | 256',
            ],
          },
          {
            name: 'Plan de Conservación y Recuperación de Recursos Naturales y Cuencas Hidrográficas del Municipio.',
            activities: [
              'Establecer viveros comunitarios | Vivero | 5 | 70',
              'Vigilar el recurso hídrico con guardabosques | Mes | 12 | 84',
            ],
          },
          {
            name: 'Plan para la mitigación de amenaza y prevención de riesgos por erosión e inundación en las cuencas y microcuencas - (Río Magdalena).',
            activities: [
              'Construir gaviones en el río Magdalena | Metro cúbico | 1600 | 480',
              'Capacitar al comité local de emergencias | Jornada | 10 | 30',
            ],
          },
          {
            name: 'Modelo Básico de Amenazas y Riesgos del Municipio',
            activities: [
              'Elaborar el mapa de amenazas | Mapa | 3 | 75',
              'Instalar alertas tempranas | Estación | 4 | 92',
            ],
          },
          {
            name: 'Titulación de Bienes Fiscales del Municipio',
            activities: [
              'Titular predios fiscales | Título | 340 | 102',
              'Levantar topografía de predios | Predio | 340 | 68',
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'DESARROLLO ECONÓMICO Y COMPETITIVIDAD',
    total: 1_734_705_000,
    assigned: 328_329_588,
    fronts: [
      {
        name: 'DESARROLLO AGROPECUARIO',
        owner: FARMING,
        milestones: [
          {
            name: 'Módulos Productivos Agropecuarios orientados promoción de la seguridad alimentaria',
            activities: [
              'Establecer módulos de huerta casera | Módulo | 220 | 66',
              'Entregar semillas e insumos | Paquete | 500 | 50',
            ],
          },
          {
            name: 'Fomento de cadenas productivas agropecuarias.',
            activities: [
              'Acompañar la cadena del cacao | Productor | 120 | 48',
              'Acompañar la cadena piscícola | Productor | 75 | 45',
            ],
          },
          {
            name: 'Construcción del centro de acopio de productos agropecuarios.',
            activities: [
              'Construir la bodega del centro de acopio | Bodega | 1 | 340',
              'Dotar el centro de acopio | Equipo | 10 | 60',
            ],
          },
          {
            name: 'Apoyo a Ferias de Exposición agroindustrial y Ganadera',
            activities: ['Realizar ferias agroindustriales | Feria | 2 | 70'],
          },
          {
            name: 'Módulos Productivos Agropecuarios orientados promoción de la seguridad alimentaria',
            activities: ['Instalar módulos de aves de postura | Módulo | 90 | 63'],
          },
          {
            name: 'Transferencia Tecnológica orientado al mejoramiento genético',
            activities: [
              'Inseminar bovinos de pequeños productores | Animal | 400 | 40',
              'Realizar días de campo | Evento | 8 | 16',
            ],
          },
        ],
      },
      {
        name: 'DESARROLLO TURISTICO Y EMPRESARIAL',
        owner: PLANNING,
        milestones: [
          {
            name: 'Apoyo a la pequeña y mediana empresa - Formación Empresarial - Banca de oportunidades',
            activities: [
              'Capacitar a microempresarios | Persona | 180 | 54',
              'Aportar al fondo de la banca de oportunidades | Crédito | 60 | 120',
            ],
          },
          {
            name: 'Construcción Muelle Fluvial y Turístico en la rivera del Río Magdalena.',
            activities: [
              'Construir el muelle fluvial | Muelle | 1 | 380',
              'Iluminar el malecón turístico | Luminaria | 40 | 80',
            ],
          },
          {
            name: 'Aprovechamiento del turismo como elemento dinamizador de la economía.',
            activities: ['Promover rutas turísticas | Campaña | 4 | 32'],
          },
        ],
      },
      {
        name: 'ALIANZAS PARA EL PROGRESO REGIONAL',
        owner: PLANNING,
        milestones: [
          {
            name: 'Saldaña - Distrito de Riego - Ampliación de la vía – Acueducto Vereda Cerritos.',
            activities: [
              'Gestionar la ampliación de la vía a Saldaña | Estudio | 1 | 85',
              'Extender el acueducto de Cerritos | Metro | 900 | 54',
            ],
          },
          {
            name: 'Coyaima - Conservación Laguna de Coya - Distrito del Triángulo del Tolima- Chenche – Cascabel.',
            activities: ['Aislar la ronda de la Laguna de Coya | Metro | 1500 | 30'],
          },
          {
            name: 'Prado - Recuperación vía Purificación - Prado y Alianza turística.',
            activities: [
              'Recuperar tramos de la vía a Prado | Kilómetro | 2 | 96',
              'Señalizar la ruta turística a Prado | Señal | 24 | 12',
            ],
          },
          {
            name: 'Suárez - Vía Purificación - Suárez y Circunvalar del Lago.',
            activities: [
              'Diseñar la circunvalar del lago | Diseño | 1 | 42',
              'Mantener la vía a Suárez | Kilómetro | 5 | 75',
            ],
          },
          {
            name: 'Prado y Saldaña - Relleno sanitario.',
            activities: ['Formular el convenio del relleno regional | Convenio | 1 | 20'],
          },
        ],
      },
    ],
  },
  {
    name: 'DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO',
    total: 2_520_680_500,
    assigned: 326_799_000,
    fronts: [
      {
        name: 'DESARROLLO DE LA CAPACIDAD GERENCIAL',
        owner: TREASURY,
        milestones: [
          {
            name: 'Implementación de un Sistema de Información Geográfico y Estadístico a nivel Municipal.',
            activities: [
              'Adquirir licencias del sistema de información | Licencia | 12 | 96',
              'Capturar la base predial | Predio | 9500 | 190',
              'Capacitar funcionarios en el sistema | Funcionario | 40 | 20',
            ],
          },
          {
            name: 'Implementación de un sistema de atención integral al usuario mediante la construcción de un centro CAM',
            activities: [
              'Construir el centro administrativo municipal | Etapa | 1 | 1450',
              'Dotar módulos de atención al ciudadano | Módulo | 18 | 126',
              'Organizar el archivo central | Metro lineal | 450 | 90',
            ],
          },
          {
            name: 'Certificar el municipio - sistema de gestión de calidad',
            activities: [
              'Implementar el modelo estándar de control interno | Proceso | 14 | 98',
              'Contratar la auditoría de certificación | Auditoría | 1 | 65',
            ],
          },
          {
            name: 'Recategorización del Municipio.',
            activities: [
              'Actualizar el estatuto tributario | Documento | 1 | 48',
              'Depurar la cartera del impuesto predial | Contribuyente | 3200 | 112',
            ],
          },
        ],
      },
    ],
  },
];
