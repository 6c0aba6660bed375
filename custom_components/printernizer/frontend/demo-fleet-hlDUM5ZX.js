import{A as e,C as t,D as n,Gt as r,Qt as i,Rt as a,S as o,T as s,Wt as c,bn as l,cn as u,fn as d,gn as f,j as p,pt as m,sn as h,vn as g}from"./shared-DAoOR4wi.js";var _=6e4,v={actual:null,target:null},y=(e,t,n,r)=>({ams_number:1,slot:e,is_active:e===0,is_empty:!1,type:t,name:t,colors:[n],remaining:r});function b(e,t,n){return{entry_id:`demo-${e}`,serial:`demo-${e}`,device_id:null,name:t,area:null,manufacturer:`Bambu Lab`,model:t,connection:`connected`,unavailable_since:null,address:null,status:`idle`,stage:null,job:null,last_job:null,nozzles:[{actual:24,target:0}],bed:{actual:23,target:0},chamber:v,slots:[],light:null,alerts:[],can_control:!0,actions:[],entities:{camera:null,job_preview:null,chamber_light:null,temperatures:{},connection:null,firmware:null,power:null,energy:null},health:null,preview_url:null,...n}}function x(e,t){let n=t=>new Date(e+t*_).toISOString(),r=(e,r,i,a)=>({id:null,name:e,progress:r,current_layer:Math.round(r*2.4),total_layers:240,remaining:i*60,start_time:n(-80),end_time:n(i),pause_cause:null,filament:null,filament_expected:null,cost:a,cost_expected:null,currency:t,cost_is_default:!1});return[b(`a1`,`A1`,{status:`printing`,job:r(`Lampion`,47,72,`1.84`),nozzles:[{actual:220,target:220}],bed:{actual:60,target:60},slots:[y(0,`PETG`,`FF6A13FF`,62),y(1,`PLA`,`FFFFFFFF`,18),y(2,`PLA`,`161616FF`,90)],actions:[`pause`,`stop`]}),b(`core`,`CORE One`,{manufacturer:`Prusa`,status:`paused`,job:{...r(`Box 120 × 80`,81,21,`3.10`),pause_cause:`filament_runout`},nozzles:[{actual:240,target:240}],bed:{actual:80,target:80},actions:[`resume`,`stop`]}),b(`mk4s`,`MK4S`,{manufacturer:`Prusa`,status:`finished`,last_job:{id:0,name:`Vase`,result:`finished`,end_time:n(-25),filament:`86`,cost:`2.47`,currency:t,cost_is_default:!1}}),b(`p1s`,`P1S`,{light:!1,actions:[`light_on`]})]}function S(e,t){switch(t){case`pause`:return{status:`paused`,actions:[`resume`,`stop`]};case`resume`:return{status:`printing`,actions:[`pause`,`stop`]};case`stop`:return{status:`idle`,job:null,actions:[]};case`light_on`:return{light:!0,actions:[`light_off`]};case`light_off`:return{light:!1,actions:[`light_on`]};default:return e}}var C=()=>()=>void 0,w=()=>Promise.reject(/* @__PURE__ */ Error(`nothing is asked in the demo`)),T={ask:w,askHome:w,follow:w,followHome:w,language:()=>`en`,timeZone:()=>`UTC`,url:e=>e,attributeOf:()=>void 0,send:()=>{throw Error(`nothing is sent in the demo`)},errorText:()=>Promise.resolve(void 0),onConnected:C,onDisconnected:C},E=class extends a{constructor(){super(),this.place=m,this.language=`en`,this._tell=()=>void 0,this._api={...u(T),subscribePrinters:e=>{this._tell=e;let t=x(s.now,this.i18n.currency);return e({type:`list`,time:new Date(s.now).toISOString(),printers:t}),Promise.resolve(()=>Promise.resolve())},sendPrinterAction:(e,t)=>{let n=this._fleet.state.printers.get(e);return n&&this._tell({type:`changed`,entry_id:e,changes:S(n,t)}),Promise.resolve()},cameraStream:()=>void 0},this._fleet=new n(this,new o(this._api,s)),this._stay=e=>{let t=e.composedPath().find(e=>e instanceof HTMLAnchorElement);t&&p(t.pathname,t.search)?.page!==`fleet`&&(e.preventDefault(),e.stopPropagation())},new l(this,{context:h,initialValue:this._api}),new l(this,{context:t,initialValue:this._fleet.store}),this.addEventListener(`click`,this._stay,{capture:!0})}static{this.styles=[r,g`
      :host {
        display: block;
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 12px 16px 0;
        padding: 8px 12px;
        border: 1px solid var(--pz-warning);
        border-radius: var(--pz-radius);
        background: color-mix(in srgb, var(--pz-warning) 12%, transparent);
      }
      p {
        flex: 1 1 220px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._start()}disconnectedCallback(){super.disconnectedCallback(),this._stop?.(),this._stop=void 0}firstUpdated(){this._start()}render(){let t=e({page:`fleet`,query:{...m.query}});return f`
      <div class="banner" role="status">
        <ha-icon icon="mdi:presentation-play"></ha-icon>
        <p>${this.text(`first.demo_text`)}</p>
        <printernizer-button
          icon="mdi:close"
          .text=${this.text(`first.demo_leave`)}
          href=${t}
        ></printernizer-button>
      </div>
      <printernizer-fleet-view
        in-demo
        .place=${this.place}
        .fleet=${this._fleet.state}
        .language=${this.language}
      ></printernizer-fleet-view>
    `}_start(){this.isConnected&&this.hasUpdated&&(this._stop??=this._fleet.store.start())}};c([d({attribute:!1})],E.prototype,`place`,void 0),c([d()],E.prototype,`language`,void 0),E=c([i(`printernizer-demo-fleet`)],E);export{E as PrinternizerDemoFleet};